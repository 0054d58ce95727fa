import type { CasebookError } from '../../errors.ts';
import { dot } from '../../models/dot.ts';
import { logit, logOdds, probability } from '../../models/linearModel.ts';
import { measureEvidence, readForEvidence, type ReadText } from '../../retrieve/evidence.ts';
import type { Concept } from '../../retrieve/terms/concept.ts';
import type { QuestionPlan } from '../../question/plan.ts';
import type { NamedCase } from '../../question/units/names/unitName.ts';
import { largest } from '../../text/largest.ts';
import { normalise } from '../../text/normalise.ts';
import { indexTerms } from '../../text/words.ts';
import type { Book, Language, Reader, Reading } from '../../types.ts';
import { orNull } from '../evidence/orNull.ts';
import type { EmbedText } from '../quotes/wordNearness.ts';
import { titleIn } from '../wording/titleIn.ts';
import { loadTitleModel } from './titleModel.ts';

/** An entry of the contents, and how likely the question is about what its title names, 0 to 1. */
export interface TitleMeant extends NamedCase {
  probability: number;
}

export interface TitlesMeantInput {
  question: Pick<QuestionPlan, 'text' | 'language'>;
  /** What is asked beside the names of units, to be looked for in titles. */
  concepts: readonly Concept[];
  /** Entries that may be meant. */
  entries: readonly NamedCase[];
  books: readonly Book[];
  embed: EmbedText;
  /** Without it words decide. */
  read?: Reader | null | undefined;
  /** Told when the reader fails: words then decide. */
  onFault?: ((fault: CasebookError) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** The reader reads where words alone find a title at least so likely, 0 to 1; default 0: always. */
  least?: number;
}

/** Titles that are read: of those meant, nineteen in twenty are among the eight likeliest by words. */
const MOST_READ = 8;

/** From here on a title is likelier meant than not. */
const EVEN = 0.5;

/**
 * How likely a question is about what titles of the contents name, in whatever words: the likeliest first, at most `MOST_READ`; none where it
 * names nothing.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function titlesMeant(input: TitlesMeantInput): Promise<TitleMeant[]> {
  const { least = 0 } = input;
  const likely = likeliestByWords(input);
  const byWords = weighed(likely, figuresOf(likely, null));
  if ((byWords[0]?.probability ?? 0) < least) return byWords;
  return weighed(likely, figuresOf(likely, await readingsOf(likely, input)));
}

function weighed(likely: readonly Candidate[], figures: TitleFigures): TitleMeant[] {
  const { words, read } = loadTitleModel();
  const weights = figures.reads === undefined ? words : read;
  const rows = titleRows(figures);
  return likely
    .map(({ entry }, at) => ({ ...entry, probability: probability(logOdds(weights, rows[at]!)) }))
    .sort((a, b) => b.probability - a.probability);
}

/** Those that are likelier meant than not. */
export function likelyMeant(meant: readonly TitleMeant[]): TitleMeant[] {
  return meant.filter((one) => one.probability >= EVEN);
}

/** The titles that may be meant by their words, at most `MOST_READ`, and what is measured of each. */
export async function figuresOfTitles(
  input: TitlesMeantInput,
): Promise<{ candidates: NamedCase[]; figures: TitleFigures }> {
  const likely = likeliestByWords(input);
  const readings = await readingsOf(likely, input);
  return {
    candidates: likely.map(({ entry }) => entry),
    figures: figuresOf(likely, readings),
  };
}

async function readingsOf(
  likely: readonly Candidate[],
  { question, read, onFault, signal }: TitlesMeantInput,
): Promise<readonly Reading[] | null> {
  if (!read || likely.length === 0) return null;
  const passages = likely.map(({ home, entry }) => passageOf(home, entry.study, question.language));
  return orNull(() => read(question.text, passages, { signal }), onFault);
}

function figuresOf(
  likely: readonly Candidate[],
  readings: readonly Reading[] | null,
): TitleFigures {
  return {
    holds: likely.map(({ holds }) => holds),
    meaning: likely.map(({ meaning }) => meaning),
    ...(readings === null ? {} : { reads: readings.map(({ answers }) => logit(answers)) }),
  };
}

/** What was measured of some titles, one value each. */
export interface TitleFigures {
  holds: readonly number[];
  meaning: readonly number[];
  /** Log-odds of the reader; absent where it did not read. */
  reads?: readonly number[];
}

/** A row of `TITLE_FEATURES` a title, of `WORD_FEATURES` where nothing was read. */
export function titleRows({ holds, meaning, reads }: TitleFigures): number[][] {
  const columns = [holds, meaning, ...(reads === undefined ? [] : [reads])];
  return holds.map((_, at) => columns.flatMap((column) => [column[at]!, lead(column, at)]));
}

/** How far a value is before the best other; by how much it is above nothing where it stands alone. */
function lead(column: readonly number[], at: number): number {
  const others = column.filter((_, other) => other !== at);
  return column[at]! - (others.length === 0 ? 0 : largest(others));
}

interface Candidate {
  entry: NamedCase;
  home: Book;
  holds: number;
  meaning: number;
}

function likeliestByWords(input: TitlesMeantInput): Candidate[] {
  const { concepts, entries, books, embed } = input;
  if (concepts.length === 0) return [];
  const spoken = concepts.map(inOwnWords);
  const asked = embed(concepts.map(({ text }) => text).join(' '));
  const measured = entries.flatMap((entry) => {
    const home = books.find(({ id }) => id === entry.book);
    if (home === undefined) return [];
    const { text, vectors } = preparedTitle(home, entry.study, embed);
    const holds = measureEvidence(spoken, text).coverage;
    const meaning = largest(vectors.map((vector) => dot(asked, vector)));
    return [{ entry, home, holds, meaning }];
  });
  const [holds, meaning] = [
    spreadOf(measured.map((one) => one.holds)),
    spreadOf(measured.map((one) => one.meaning)),
  ];
  const worth = (one: Candidate): number => one.holds / holds + one.meaning / meaning;
  return measured.sort((a, b) => worth(b) - worth(a)).slice(0, MOST_READ);
}

/** The standard deviation of some values; 1 where they are all alike. */
function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / values.length) || 1;
}

/** A title made ready to be looked into: its words and its unit's, in both languages where the book has both, and where each lies in meaning. */
interface PreparedTitle {
  text: ReadText;
  vectors: readonly Float32Array[];
}

const prepared = new WeakMap<Book, Map<NamedCase['study'], PreparedTitle>>();

function preparedTitle(book: Book, study: NamedCase['study'], embed: EmbedText): PreparedTitle {
  const ofBook = prepared.get(book) ?? new Map<NamedCase['study'], PreparedTitle>();
  prepared.set(book, ofBook);
  const known = ofBook.get(study);
  if (known !== undefined) return known;
  const titles = [...new Set([study.title, titleIn(book, study, 'en')])];
  const own = {
    text: readForEvidence([...titles, study.unit, study.unitEn].join(' ')),
    vectors: titles.map((title) => embed(title)),
  };
  ofBook.set(study, own);
  return own;
}

function passageOf(book: Book, study: NamedCase['study'], language: Language) {
  const title = titleIn(book, study, language);
  return { heading: title === study.title ? study.unit : study.unitEn, text: title };
}

/** A word that no text holds has no variants; a title may hold it all the same. */
function inOwnWords(concept: Concept): Concept {
  const own = indexTerms(normalise(concept.text)).map((text) => ({ text, weight: 1 }));
  return { ...concept, variants: [...concept.variants, ...own] };
}
