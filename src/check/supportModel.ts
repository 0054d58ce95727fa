import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CasebookError } from '../errors.ts';
import { linearModelSchema } from '../models/linearModel.ts';
import type { Judgement, Language } from '../types.ts';
import type { Fault } from './fault.ts';

/** The version of the features: a file of another one does not fit this program. */
export const SUPPORT_VERSION = 1;

const PATH = new URL('../../data/models/support.json', import.meta.url);

const schema = z.object({
  version: z.literal(SUPPORT_VERSION),
  /** Whether a sentence is unsupported, by its language: `supportFeatures`. */
  zh: linearModelSchema,
  en: linearModelSchema,
  /** From this probability on it is taken to be, 0 to 1. */
  from: z.object({ zh: z.number().gt(0).lt(1), en: z.number().gt(0).lt(1) }),
});

/** Fitted weights of what the rules found and what the judge made of the same sentence. */
export type SupportModel = z.infer<typeof schema>;

/** What tells whether a sentence is unsupported, in the order of the model. */
export const SUPPORT_FEATURES = [
  'judge', // log-odds that the book does not say all of it
  'worst', // log-odds that the words least likely to be said are not
  'contradicted', // 1 where the rules find that the book says otherwise
  'missing', // 1 where they miss a number, name, quotation or unit
  'loose', // 1 where too few of its words stand there
] as const;

/** The features of a sentence; `fault`: what the rules found wrong with it. */
export function supportFeatures(
  { unsupported, worst }: Pick<Judgement, 'unsupported' | 'worst'>,
  fault: Pick<Fault, 'kind'> | null,
): number[] {
  const is = (kind: Fault['kind']): number => Number(fault?.kind === kind);
  return [unsupported, worst, is('contradicted'), is('missing'), is('loose')];
}

const shipped = new Map<string, SupportModel>();

/**
 * The weights that ship, fitted by `npm run fit:support`; read once.
 *
 * @throws CasebookError `bad_index` when the file is missing, damaged or of another version.
 */
export function loadSupportModel(path: URL = PATH): SupportModel {
  const known = shipped.get(path.href);
  if (known !== undefined) return known;
  try {
    const model = schema.parse(JSON.parse(readFileSync(path, 'utf8')));
    shipped.set(path.href, model);
    return model;
  } catch (cause) {
    const rule = `the weights ${path.href} cannot be read: version ${SUPPORT_VERSION} is wanted`;
    throw new CasebookError('bad_index', rule, { cause });
  }
}

/** The weights for sentences of a language. */
export function ofLanguage(model: SupportModel, language: Language) {
  return { weights: model[language], from: model.from[language] };
}
