import type { Concept } from '../../retrieve/terms/concept.ts';
import type { QuestionPlan } from '../../question/plan.ts';
import type { Book, Language, Wanted } from '../../types.ts';
import { Composer, type Composed } from '../wording/composer.ts';
import { countLine, forewordLine, imprintLine, lastPageLine, titleLine } from './aboutBook.ts';
import {
  entriesAsked,
  namesUnits,
  type EntriesAsked,
  type EntriesAskedInput,
} from './entriesAsked.ts';
import { entryLine } from './entryLine.ts';

/** More entries than this are summed up by their number. */
const MAX_LISTED = 60;

export interface ContentsAnswerInput extends EntriesAskedInput {
  /** What is asked beside the names of units. */
  concepts: readonly Concept[];
  /** Whether it names something that some of the passages speak of and others do not. */
  saysText: boolean;
}

/**
 * Answers from the table of contents and from what stands before it: which cases there are, whose they are, where they stand, how many;
 * who made the book and what it says it is. Every count is counted here. Null where the question asks for none of it.
 */
export function contentsAnswer(input: ContentsAnswerInput): Composed | null {
  const { question, books } = input;
  const isNamed = namesUnits(question);
  // What is asked of a unit is not asked of the book, and no title page tells a price.
  if (question.intent === 'aboutBook' && (isNamed || question.wanted === 'money')) return null;
  if (question.unknownUnits.length > 0 && !isNamed) return null;
  if (isOfTexts(input)) return null;
  const composer = new Composer(question.language);
  if (!isNamed && (question.intent === 'aboutBook' || question.intent === 'overview')) {
    for (const book of books) tellBook(book, question, composer);
  } else tellEntries(input, composer);
  const told = composer.finish();
  return told.text === '' ? null : told;
}

/** Less than this, and words that no title holds: what the texts say is asked for after all. */
const SURE = 0.5;

/** What the whole contents can be the answer to. */
const OF_ALL: ReadonlySet<Wanted> = new Set(['any', 'members', 'number']);

/** From here on the contents are meant, whatever the texts say; but what a page says, or where something stands, texts tell. */
const CERTAIN = 0.8;

/** What texts choose by: their words, not kinds of units, titles or parts. */
const LEFT_TO_TEXTS: ReadonlySet<EntriesAsked['by']> = new Set(['all', 'name', 'page']);

/** Something is asked that no title speaks of and texts do, or that the contents are meant is not sure. */
function isOfTexts({ concepts, saysText, ...asked }: ContentsAnswerInput): boolean {
  const { question } = asked;
  const { certainty, topic, kind, wanted, intent } = question;
  if (intent === 'aboutBook' || intent === 'overview') return false;
  const { by } = entriesAsked(asked);
  if (saysText && isLeftToTexts(by, question)) return true;
  const isOfAll = by === 'all';
  if (isOfAll && !OF_ALL.has(wanted)) return true;
  if (topic === '' || concepts.length === 0) return false;
  if (kind === 'contents' && certainty >= SURE) return false;
  return namesUnits(question) ? wanted === 'any' || wanted === 'members' : isOfAll;
}

function isLeftToTexts(by: EntriesAsked['by'], { intent, certainty }: QuestionPlan): boolean {
  const isPlace = by === 'page' || (by === 'all' && intent === 'pages');
  return LEFT_TO_TEXTS.has(by) && (isPlace || certainty < CERTAIN);
}

function tellEntries(input: EntriesAskedInput, composer: Composer): void {
  const { question, books } = input;
  const { language, references, wanted } = question;
  const { entries, by } = entriesAsked(input);
  const isOfPlace = by === 'name' && question.names.some(({ match }) => match === 'place');
  if (by === 'kind' || isOfPlace) composer.note(matching(entries.length, books, language));
  const isWhole = by === 'all' || by === 'part';
  if (by === 'all' && question.intent === 'pages' && wanted === 'number') {
    for (const book of books)
      composer.note(lastPageLine(book, language) ?? countLine(book, [], language));
    return;
  }
  if (isWhole) {
    const asked = books.filter(({ id }) => entries.some(({ book }) => book === id));
    for (const book of asked) composer.note(countLine(book, references.parts, language));
  }
  if (entries.length > MAX_LISTED || (isWhole && wanted === 'number')) return;
  for (const { book, study } of entries) {
    const home = books.find(({ id }) => id === book)!;
    composer.entry(home, study, entryLine(home, study, language));
  }
}

function tellBook(book: Book, question: QuestionPlan, composer: Composer): void {
  const { language, intent, references } = question;
  const imprint = imprintLine(book, language);
  const foreword = forewordLine(book, language);
  if (imprint !== null) composer.note(imprint);
  else if (intent === 'aboutBook') composer.note(titleLine(book, language));
  if (foreword !== null) composer.note(foreword);
  const pages = question.wanted === 'number' ? lastPageLine(book, language) : null;
  if (pages !== null) composer.note(pages);
  const isCounted = intent === 'overview' || question.wanted === 'number';
  if (isCounted) composer.note(countLine(book, references.parts, language));
  if (intent === 'overview' || (imprint === null && foreword === null)) {
    if (!isCounted) composer.note(countLine(book, references.parts, language));
    for (const study of book.cases.filter(({ hasText }) => hasText)) {
      composer.entry(book, study, entryLine(book, study, language));
    }
  }
}

function matching(count: number, books: readonly Book[], language: Language): string {
  const total = books.reduce((sum, { cases }) => sum + cases.length, 0);
  if (language === 'zh')
    return `目录所列${total}个案例中，符合的有${count}个${count > 0 ? '：' : '。'}`;
  return `Of the ${total} cases the contents list, ${count} ${count === 1 ? 'matches' : 'match'}${count > 0 ? ':' : '.'}`;
}
