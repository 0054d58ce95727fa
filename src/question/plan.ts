import { keepNewest } from '../keepNewest.ts';
import type { Lexicon } from '../models/lexicon.ts';
import { isEnglishStopWord } from '../text/english.ts';
import { normalise } from '../text/normalise.ts';
import { withoutLetterSpacing } from '../text/withoutLetterSpacing.ts';
import type { Book, Language, ListedWords, ShownWords } from '../types.ts';
import { findUnits } from './units/findUnits.ts';
import { meantCases, type NameMeant } from './units/meantCases.ts';
import { createNamedSections, type FindNamedSections, type NamedSection } from './namedSections.ts';
import { byWords, type IntentReader } from './intent/intentReader.ts';
import {
  intended,
  kindOf,
  type IntentCues,
  type Intended,
  type QuestionKind,
} from './intent/intended.ts';
import type { Address } from './addresses.ts';
import { readReferences } from './references.ts';
import type { NamedCase } from './units/names/unitName.ts';
import { scopeOf, type Scope } from './scope.ts';
import { addressesAsked, topicOf } from './topicOf.ts';
import { asksOf, type Asks } from './asks/asksOf.ts';
import { unitKindsIn, type UnitKind } from './units/unitKinds.ts';
import { asksUnitsAtLarge } from './units/unitsAtLarge.ts';
import { UnitNames, type FoundName, type FoundUnits } from './units/unitNames.ts';

/**
 * A question understood: read once, when it is planned, and passed on. Of its words (`text`, `plain`, `topic`) only the search, the reader and what shows
 * them make use again.
 */
export interface QuestionPlan extends Intended, Scope {
  text: string;
  language: Language;
  kind: QuestionKind;
  /** Names of units found in it; one name can mean several cases. */
  names: FoundName[];
  /** Names that could have meant other units, too. */
  aside: NameMeant[];
  /** Organisations it names that the books do not know. */
  unknownUnits: string[];
  /** Articles, annexes, tables and figures that are asked for themselves. */
  addresses: Address[];
  /** Sections it names by their headings. */
  sections: NamedSection[];
  /** `text` as names are looked for in it: the spans of `sections` count there. */
  plain: string;
  /** What to search for: the question without the names of units and without references. */
  topic: string;
  /** Kinds of units it speaks of (“the schools”). */
  kinds: UnitKind[];
  /** It speaks of the units of a book at large. */
  isAtLarge: boolean;
  /** What its wording asks of the sentences that answer. */
  asks: Asks;
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
export interface QuestionPlanner {
  /** Looks at texts beforehand, so that more is known of what they ask for. */
  prepare: IntentReader['prepare'];
  /** `about`: the cases that are meant where it names none. */
  plan(text: string, about?: readonly NamedCase[]): QuestionPlan;
}

const ASKS_UNITS = new Set<QuestionKind>(['list', 'count', 'comparison', 'contents']);

/** Stands for the name of a unit where only the rest tells what is asked (统计局 is no statistics): no feature of the model has it. */
const UNNAMED = '\uE000';

/**
 * Prepares the names of all units once; reading a question is pure. With a lexicon units are known by what their
 * Chinese names say in English, too.
 */
export function createQuestionPlanner(
  books: readonly Book[],
  lexicon: Lexicon | null = null,
  intents: IntentReader = byWords,
): QuestionPlanner {
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
    plan(text, about = []) {
      const read = readOnce(text);
      // Not kept: what was not looked at may be by the next time.
      const intention = intended(intents.read(read.plain, read.unnamed), read.cues);
      return planOf(read, { books, about, intention });
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
  kinds: UnitKind[];
  isAtLarge: boolean;
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
  const isAtLarge = asksUnitsAtLarge(plain);
  const cues = {
    isPointed: found.known.length > 0 || hasReferences(plain) || !/\p{L}/u.test(plain),
    asksUnits: found.known.length === 0 && isAtLarge,
    namesCase: found.known.some(({ match }) => match !== 'place'),
  };
  const unnamed = withoutSpans(plain, found.known, UNNAMED);
  const kinds = unitKindsIn(plain);
  return { text, plain, found, sections: sectionsIn(plain), unnamed, cues, kinds, isAtLarge };
}

function planOf(
  { text, plain, found, sections, kinds, isAtLarge }: TextRead,
  {
    books,
    about,
    intention,
  }: { books: readonly Book[]; about: readonly NamedCase[]; intention: Intended },
): QuestionPlan {
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
  const scope = scopeOf(read.references, {
    books,
    named: known.flatMap(({ cases }) => cases),
    about: unknown.length === 0 ? about : [],
    // The contents of a part are told with its title and count, not as so many cases named.
    namesParts: kind !== 'contents',
  });
  const { cases, references } = scope;
  const isPointed = cases.length > 0 || references.pages.length > 0;
  const topic = topicOf(read.rest, { kind, isPointed });
  const language = languageOf(plain);
  return {
    text,
    language,
    ...intention,
    kind,
    names: known,
    aside,
    unknownUnits: unknown.map((stranger) => stranger.text),
    ...scope,
    addresses: addressesAsked(topicOf(read.rest, { kind, isPointed: false })),
    sections,
    plain,
    topic,
    kinds,
    isAtLarge,
    asks: asksOf(plain, { language, typed: text, topic, names: known }),
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
