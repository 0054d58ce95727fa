import { keepNewest } from '../../keepNewest.ts';
import type { Lexicon } from '../../models/lexicon.ts';
import { isEnglishStopWord } from '../../text/english.ts';
import { normalise } from '../../text/normalise.ts';
import { withoutLetterSpacing } from '../../text/withoutLetterSpacing.ts';
import type { Book, Language, ListedWords, SearchFilter, ShownWords } from '../../types.ts';
import { findUnits } from './findUnits.ts';
import { meantCases, type NameMeant } from './meantCases.ts';
import { createNamedSections, type FindNamedSections, type NamedSection } from './namedSections.ts';
import { byWords, type IntentReader } from './intentReader.ts';
import { intended, kindOf, type IntentCues, type Intended, type QuestionKind } from './intended.ts';
import type { Address } from './addresses.ts';
import { readReferences, type References } from './references.ts';
import type { NamedCase } from './unitName.ts';
import { addressesAsked, topicOf } from './topicOf.ts';
import { asksUnitsAtLarge } from './unitsAtLarge.ts';
import { UnitNames, type FoundName, type FoundUnits } from './unitNames.ts';

/** A question understood. */
export interface Question extends Intended {
  text: string;
  language: Language;
  kind: QuestionKind;
  /** Names of units found in it; one name can mean several cases. */
  names: FoundName[];
  /** Names that could have meant other units, too. */
  aside: NameMeant[];
  /** Organisations it names that the books do not know. */
  unknownUnits: string[];
  references: References;
  /** Articles, annexes, tables and figures that are asked for themselves. */
  addresses: Address[];
  /** Cases the names and references mean; empty where it names none. */
  cases: NamedCase[];
  /** Sections it names by their headings. */
  sections: NamedSection[];
  /** `text` as names are looked for in it: the spans of `sections` count there. */
  plain: string;
  /** What to search for: the question without the names of units and without references. */
  topic: string;
  filter: SearchFilter;
  /** Words of the answer before that it asks for themselves: “the third of them”. */
  items?: readonly ListedWords[];
  /** What a passage is read for, where it is less than what is searched: a follow-up without the question before it. */
  read?: string;
  /** Confidence from which on a plain answer counts, 0 to 1: default 0.5. */
  least?: number;
  /** Words beside which the answer is looked for: those of the answer before. */
  near?: readonly ShownWords[];
  /** Full names of units that the same was asked of just before: what they say is no answer. */
  insteadOf?: readonly string[];
}

/** Reads questions about certain books. */
export interface QuestionReader {
  /** Looks at texts beforehand, so that more is known of what they ask for. */
  prepare: IntentReader['prepare'];
  /** `about`: the cases that are meant where it names none. */
  understand(text: string, about?: readonly NamedCase[]): Question;
}

const ASKS_UNITS = new Set<QuestionKind>(['list', 'count', 'comparison', 'contents']);

/** Stands for the name of a unit where only the rest tells what is asked (统计局 is no statistics): no feature of the model has it. */
const UNNAMED = '\uE000';

/**
 * Prepares the names of all units once; reading a question is pure. With a lexicon units are known by what their
 * Chinese names say in English, too.
 */
export function createQuestionReader(
  books: readonly Book[],
  lexicon: Lexicon | null = null,
  intents: IntentReader = byWords,
): QuestionReader {
  const names = new UnitNames(books, lexicon);
  const sectionsIn = createNamedSections(books);
  const kept = new Map<string, TextRead>();
  const readOnce = (text: string): TextRead => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const read = readText(text, { names, sectionsIn });
    keepNewest(kept, [text, read], { most: MOST_KEPT });
    return read;
  };
  return {
    prepare: (texts, options) => intents.prepare(texts, options),
    understand(text, about = []) {
      const read = readOnce(text);
      // Not kept: what was not looked at may be by the next time.
      const intention = intended(intents.read(read.plain, read.unnamed), read.cues);
      return understand(read, { books, about, intention });
    },
  };
}

/** Texts that stay read: the turns of a conversation are read again at each question. */
const MOST_KEPT = 100;

/** What a text names, whatever was said before it: what takes long. */
interface TextRead {
  text: string;
  plain: string;
  found: FoundUnits;
  sections: NamedSection[];
  /** `plain` without the names of units. */
  unnamed: string;
  /** What overrules the likeliest intent. */
  cues: IntentCues;
}

function readText(
  text: string,
  { names, sectionsIn }: { names: UnitNames; sectionsIn: FindNamedSections },
): TextRead {
  const typed = withoutLetterSpacing(text.normalize('NFKC'));
  const plain = normalise(typed);
  // Conversion may change lengths in rare cases; positions are then taken from the normalised text.
  const original = plain.length === typed.length ? typed : plain;
  const found = findUnits(plain, original, names);
  const cues = {
    isPointed: found.known.length > 0 || hasReferences(plain) || !/\p{L}/u.test(plain),
    asksUnits: found.known.length === 0 && asksUnitsAtLarge(plain),
    namesCase: found.known.some(({ match }) => match !== 'place'),
  };
  const unnamed = withoutSpans(plain, found.known, UNNAMED);
  return { text, plain, found, sections: sectionsIn(plain), unnamed, cues };
}

function understand(
  { text, plain, found, sections }: TextRead,
  {
    books,
    about,
    intention,
  }: { books: readonly Book[]; about: readonly NamedCase[]; intention: Intended },
): Question {
  const { unknown } = found;
  const kind = kindOf(intention.intent);
  // A place alone means the units in it only where units are asked for; elsewhere it is a word like others.
  const { names: known, aside } = meantCases(
    found.known.filter(({ match }) => match !== 'place' || ASKS_UNITS.has(kind)),
    kind,
  );
  // Beside units of ours, what the others do is not looked for.
  const answered = known.length > 0 ? [...known, ...unknown] : [];
  const read = readReferences(withoutSpans(plain, answered));
  const named = known.flatMap(({ cases }) => cases);
  const references = ofUnits(read.references, named);
  const cases = distinct([...named, ...referencedCases(references, books)]);
  // The contents of a part are told with its title and count, not as so many cases named.
  if (cases.length === 0 && kind !== 'contents') {
    for (const one of casesOfParts(references, books)) cases.push(one);
  }
  if (cases.length === 0 && unknown.length === 0) for (const one of about) cases.push(one);
  const isPointed = cases.length > 0 || references.pages.length > 0;
  return {
    text,
    language: languageOf(plain),
    ...intention,
    kind,
    names: known,
    aside,
    unknownUnits: unknown.map((stranger) => stranger.text),
    references,
    addresses: addressesAsked(topicOf(read.rest, { kind, isPointed: false })),
    cases,
    sections,
    plain,
    topic: topicOf(read.rest, { kind, isPointed }),
    filter: filterOf(cases, references),
  };
}

/**
 * The language a question is put in: English where it opens with an English function word (“What is 七个一?”),
 * otherwise Chinese where Chinese characters outnumber the words in Latin letters.
 */
export function languageOf(plain: string): Language {
  const opening = /^[^\p{Script=Latin}\p{Script=Han}]*(\p{Script=Latin}+)/u.exec(plain)?.[1];
  if (opening !== undefined && isEnglishStopWord(opening)) return 'en';
  const han = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = plain.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return han > 0 && han >= words ? 'zh' : 'en';
}

function hasReferences(plain: string): boolean {
  return Object.values(readReferences(plain).references).some((numbers) => numbers.length > 0);
}

function withoutSpans(
  text: string,
  spans: readonly { start: number; end: number }[],
  by = ' ',
): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    rest += `${text.slice(at, start)}${by}`;
    at = end;
  }
  return rest + text.slice(at);
}

/** A case number counts in the part named with it, or in every part that has it. */
function referencedCases({ cases, parts }: References, books: readonly Book[]): NamedCase[] {
  return books.flatMap((book) =>
    book.cases
      .filter(
        ({ number, part }) =>
          cases.includes(number) && (parts.length === 0 || parts.includes(part)),
      )
      .map((study) => ({ book: book.id, study })),
  );
}

/** 市财政局第三部分: where none of the units named stands in that part of the book, a section of theirs is meant. */
function ofUnits(references: References, named: readonly NamedCase[]): References {
  const { parts, sections } = references;
  const isOfBook = parts.some((part) => named.some(({ study }) => study.part === part));
  if (named.length === 0 || isOfBook) return references;
  return { ...references, parts: [], sections: [...sections, ...parts] };
}

/** “Part 2” by itself means its cases. */
function casesOfParts({ parts }: References, books: readonly Book[]): NamedCase[] {
  return books.flatMap((book) =>
    book.cases
      .filter(({ part }) => parts.includes(part))
      .map((study) => ({ book: book.id, study })),
  );
}

/** Each case once, however often it is named. */
function distinct(cases: readonly NamedCase[]): NamedCase[] {
  return [...new Map(cases.map((one) => [one.study, one])).values()];
}

function filterOf(cases: readonly NamedCase[], { pages }: References): SearchFilter {
  const filter: SearchFilter = {};
  if (cases.length > 0) {
    filter.books = [...new Set(cases.map(({ book }) => book))];
    filter.cases = [...new Set(cases.map(({ study }) => study.id))];
  }
  if (pages.length > 0) filter.pages = pages;
  return filter;
}
