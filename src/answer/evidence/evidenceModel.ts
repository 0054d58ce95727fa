import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CasebookError } from '../../errors.ts';
import { linearModelSchema } from '../../models/linearModel.ts';

/** The version of the features: a file of another one does not fit this program. */
export const EVIDENCE_VERSION = 7;

const PATH = new URL('../../../data/models/answerability.json', import.meta.url);

const schema = z.object({
  version: z.literal(EVIDENCE_VERSION),
  /** Which sentence answers: `sentenceFeatures`. */
  order: linearModelSchema,
  /** Share of the questions that the weights of `answers` were fitted on that have an answer. */
  share: z.number().gt(0).lt(1),
  /** A further sentence is shown where it answers at least this likely beside the likeliest one, 0 to 1. */
  near: z.number().min(0).max(1),
  /** Whether any does: `decisionFeatures`. */
  answers: linearModelSchema,
  /** How likely the first sentence shown is the one that answers: `SURE_FEATURES`. */
  sure: linearModelSchema,
  /** Whether one case answers a question that is put to several: `decisionFeatures` of that case. */
  covers: linearModelSchema,
  /** How likely exactly the cases are shown that answer: `UNITS_SURE_FEATURES`. */
  unitsSure: linearModelSchema,
  /** A case is shown to answer from this probability on: there the F2 of questions not seen was best: to find one counts twice what one too many does. */
  coversFrom: z.number().min(0).max(1),
  /** Share of the cases that the weights of `covers` were fitted on that answer. */
  coversShare: z.number().gt(0).lt(1),
  /** Share of the cases that questions name, two and more, which answer. */
  namedShare: z.number().gt(0).lt(1),
  /** Cases that answer a question to all of a book, of those that any answers: their mean. */
  casesCovered: z.number().positive(),
});

/** The fitted weights that choose and decide. */
export type EvidenceModel = z.infer<typeof schema>;

let shipped: EvidenceModel | undefined;

/**
 * The weights that ship, fitted by `npm run fit:answerability`; read once.
 *
 * @throws CasebookError `bad_index` when the file is missing, damaged or of another version.
 */
export function loadEvidenceModel(): EvidenceModel {
  shipped ??= readEvidenceModel(PATH);
  return shipped;
}

/** The weights of a file; throws like `loadEvidenceModel`. */
export function readEvidenceModel(path: URL | string): EvidenceModel {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    const rule = `the weights ${String(path)} cannot be read: version ${EVIDENCE_VERSION} is wanted`;
    throw new CasebookError('bad_index', rule, { cause });
  }
}
