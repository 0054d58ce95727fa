import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CasebookError } from '../../errors.ts';
import { linearModelSchema } from '../../models/linearModel.ts';

/** The version of the features: a file of another one does not fit this program. */
export const TITLES_VERSION = 1;

/** What tells whether a title is meant, in the order of the model; without the reader the first four. */
export const TITLE_FEATURES = [
  'holds', // share of what is asked that title and unit hold
  'holdsLead', // how far that is before the best other title
  'meaning', // nearness in meaning of what is asked and the title
  'meaningLead',
  'reads', // log-odds that the title answers, as the reader has it
  'readsLead',
] as const;

/** Those of words alone. */
export const WORD_FEATURES = TITLE_FEATURES.slice(0, 4);

const PATH = new URL('../../../data/models/titles.json', import.meta.url);

const schema = z.object({
  version: z.literal(TITLES_VERSION),
  /** How likely a title is meant: `WORD_FEATURES`. */
  words: linearModelSchema,
  /** The same beside the reader: `TITLE_FEATURES`. */
  read: linearModelSchema,
  /** Share of the questions the weights were fitted on that mean a title. */
  share: z.number().gt(0).lt(1),
});

/** The fitted weights that tell which titles are meant. */
export type TitleModel = z.infer<typeof schema>;

let shipped: TitleModel | undefined;

/**
 * The weights that ship, fitted by `npm run fit:titles`; read once.
 *
 * @throws CasebookError `bad_index` when the file is missing, damaged or of another version.
 */
export function loadTitleModel(): TitleModel {
  try {
    return (shipped ??= schema.parse(JSON.parse(readFileSync(PATH, 'utf8'))));
  } catch (cause) {
    const rule = `the weights ${PATH.pathname} cannot be read: version ${TITLES_VERSION} is wanted`;
    throw new CasebookError('bad_index', rule, { cause });
  }
}
