import type { AskRequest, Casebook } from '../../casebook.ts';
import { InputError } from '../http/inputError.ts';

/** The names under which clients choose how an answer is worded. */
const MODELS: Readonly<Record<string, NonNullable<AskRequest['mode']>>> = {
  casebook: 'auto',
  'casebook-extractive': 'extractive',
  'casebook-generated': 'generated',
};

/** The models this casebook offers, with what each stands for; none words answers where no chat model is set. */
export function openaiModels(
  casebook: Pick<Casebook, 'readiness'>,
): Map<string, NonNullable<AskRequest['mode']>> {
  const hasChat = casebook.readiness().chat !== null;
  return new Map(Object.entries(MODELS).filter(([, mode]) => hasChat || mode !== 'generated'));
}

/** A model as the protocol lists it. */
export function modelObject(id: string): Record<string, unknown> {
  return { id, object: 'model', created: 0, owned_by: 'casebook' };
}

/**
 * How answers are worded under a model's name.
 *
 * @throws InputError where there is none of that name.
 */
export function assertModel(
  models: ReturnType<typeof openaiModels>,
  model: string,
): NonNullable<AskRequest['mode']> {
  const mode = models.get(model);
  if (mode !== undefined) return mode;
  const rule = `model must be one of ${[...models.keys()].join(', ')}`;
  const as = { status: 404, code: 'model_not_found' };
  throw new InputError(`${rule}: current value is ${model}`, ['model'], as);
}
