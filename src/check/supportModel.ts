import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CasebookError } from '../errors.ts';
import { linearModelSchema } from '../models/linearModel.ts';

/** The version of the features: a file of another one does not fit this program. */
export const SUPPORT_VERSION = 1;

const PATH = new URL('../../data/models/support.json', import.meta.url);

const judgeSchema = z.object({
  /** Log-odds that the pages say all of a claim, of `supportFeatures`. */
  model: linearModelSchema,
  /** A claim of lower odds is unsupported, whatever the rules say of it. */
  doubtBelow: z.number(),
  /** Of a claim of higher odds it is not held against it that few of its words stand there. */
  trustFrom: z.number(),
});

const schema = z.object({ version: z.literal(SUPPORT_VERSION), zh: judgeSchema, en: judgeSchema });

/** The fitted weights that judge whether pages say a claim, by its language. */
export type SupportModel = z.infer<typeof schema>;

let shipped: SupportModel | undefined;

/**
 * The weights that ship, fitted by `npm run fit:support`; read once.
 *
 * @throws CasebookError `bad_index` when the file is missing, damaged or of another version.
 */
export function loadSupportModel(): SupportModel {
  shipped ??= readSupportModel(PATH);
  return shipped;
}

/** The weights of a file; throws like `loadSupportModel`. */
export function readSupportModel(path: URL | string): SupportModel {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    const rule = `the weights ${String(path)} cannot be read: version ${SUPPORT_VERSION} is wanted`;
    throw new CasebookError('bad_index', rule, { cause });
  }
}
