import type { AskRequest, Casebook } from '../../casebook.ts';

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
