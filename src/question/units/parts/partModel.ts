import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CasebookError } from '../../../errors.ts';
import { linearModelSchema } from '../../../models/linearModel.ts';

/** The version of the features: a file of another one does not fit this program. */
export const PARTS_VERSION = 1;

const PATH = new URL('../../../../data/models/units.json', import.meta.url);

const schema = z.object({
  version: z.literal(PARTS_VERSION),
  /** How likely a unit is meant of whose name a part is said: `PART_FEATURES`. */
  means: linearModelSchema,
  /** From this probability on it counts as named, 0 to 1. */
  from: z.number().min(0).max(1),
});

/** The fitted weights that tell which units are meant. */
export type PartModel = z.infer<typeof schema>;

let shipped: PartModel | undefined;

/**
 * The weights that ship, fitted by `npm run fit:units`; read once.
 *
 * @throws CasebookError `bad_index` when the file is missing, damaged or of another version.
 */
export function loadPartModel(): PartModel {
  try {
    return (shipped ??= schema.parse(JSON.parse(readFileSync(PATH, 'utf8'))));
  } catch (cause) {
    const rule = `the weights ${PATH.pathname} cannot be read: version ${PARTS_VERSION} is wanted`;
    throw new CasebookError('bad_index', rule, { cause });
  }
}
