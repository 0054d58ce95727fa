import type { Casebook } from '../../casebook.ts';
import { suggestQuestions } from '../../retrieve/suggestQuestions.ts';
import { findLists } from '../../text/lists/findLists.ts';
import type {
  Answer,
  Citation,
  ContentsEntry,
  ContentsView,
  Language,
  SearchFilter,
  Turn,
} from '../../types.ts';

/** What questions are wanted for. */
export interface CandidateRequest {
  /** What is asked of: nothing is suggested beyond it. */
  filter?: SearchFilter | undefined;
  /** What was asked before, oldest first. */
  turns?: readonly Pick<Turn, 'question' | 'answer'>[] | undefined;
  /** Without it, that of the last answer, or of the book. */
  language?: Language | undefined;
}

/** The books, as far as questions are made of them. */
export type QuestionSource = Pick<Casebook, 'books' | 'contents' | 'section'>;

/** Far more than are ever shown: most of them may turn out not to be answered. */
const MOST = 60;
/** Cases of an answer whose points are gone into. */
const MOST_CASES = 3;
/** A point is told by its first words; shorter or longer ones make no question. */
const POINT = { least: 4, most: 24 };

/**
 * Questions that may be answered, the nearest first: after an answer, the points and sections of what it found and how its unit compares with
 * another; then what each unit in the filter did. Whether they are answered, nobody has looked yet.
 */
export function candidateQuestions(
  source: QuestionSource,
  { filter = {}, turns = [], language: wanted }: CandidateRequest,
): string[] {
  const ids = filter.books ?? source.books().map(({ id }) => id);
  const views = ids.map((id) => within(source.contents(id), filter));
  const last = turns.at(-1)?.answer;
  const language = wanted ?? last?.language;
  const own = last === undefined ? [] : ofAnswer(last, { source, views, language: last.language });
  const prior = turns.map(({ question, answer }) => ({
    asked: answer.asked ?? question,
    units: unitsOf(answer),
  }));
  const further = suggestQuestions(views, { turns: prior, language, most: MOST });
  const asked = new Set(turns.flatMap(({ question, answer }) => [question, answer.asked]));
  return [...new Set([...own, ...further])].filter((one) => !asked.has(one)).slice(0, MOST);
}

/** The contents with only the cases that a filter lets through. */
function within(view: ContentsView, { units, cases, pages }: SearchFilter): ContentsView {
  const isIn = ({ unit, case: id, firstPage, lastPage }: ContentsEntry): boolean =>
    (units === undefined || units.length === 0 || units.includes(unit)) &&
    (cases === undefined || cases.length === 0 || cases.includes(id)) &&
    (pages === undefined ||
      pages.length === 0 ||
      (firstPage !== null &&
        pages.some((page) => page >= firstPage && page <= (lastPage ?? firstPage))));
  const parts = view.parts.map((part) => ({ ...part, entries: part.entries.filter(isIn) }));
  return { ...view, parts };
}

function unitsOf({ citations }: Answer): string[] {
  return [...new Set(citations.map(({ unit }) => unit))];
}

interface Found {
  source: QuestionSource;
  views: readonly ContentsView[];
  language: Language;
}

function ofAnswer({ citations }: Answer, found: Found): string[] {
  const byCase = new Map(citations.map((one) => [`${one.book} ${one.case}`, one]));
  const cited = [...byCase.values()].slice(0, MOST_CASES);
  return [
    ...citations.flatMap((one) => ofTranslatedSection(one, found.language)),
    ...cited.flatMap((one) => ofPoints(one, found)),
    ...cited.slice(0, 1).flatMap((one) => comparison(one, found)),
  ];
}

/** Where the book has its headings in the language of the answer too. */
function ofTranslatedSection({ translation }: Citation, language: Language): string[] {
  if (language !== 'en' || !translation?.section) return [];
  return [aboutMatter(spokenHeading(translation.section), translation.unit, language)];
}

/** What the section that was cited sets out one by one. */
function ofPoints(cited: Citation, { source, views, language }: Found): string[] {
  const entry = entryOf(cited, views);
  const section = entry?.sections.find(({ heading }) => heading === cited.section);
  if (entry === undefined || cited.passage === null) return [];
  const { text } = source.section(cited.book, {
    case: cited.case,
    section: section?.number ?? 0,
  });
  const lists = findLists(text, { start: 0, end: text.length });
  const points = lists.flatMap(({ items, isWithinSentence }) =>
    isWithinSentence ? [] : items.map(({ words, opening }) => headOf(text.slice(words, opening))),
  );
  const name = language === 'zh' ? entry.unit : entry.unitEn;
  return points
    .filter((point) => isQuestionable(point) && languageOf(point) === language)
    .map((point) => aboutMatter(point, name, language));
}

/** The unit beside the next one whose text is held. */
function comparison(cited: Citation, { views, language }: Found): string[] {
  const held = views
    .filter(({ book }) => book === cited.book)
    .flatMap(({ parts }) => parts.flatMap(({ entries }) => entries))
    .filter(({ hasText }) => hasText);
  const at = held.findIndex((entry) => entry.case === cited.case);
  const other = held.slice(at + 1).find(({ unit }) => unit !== cited.unit) ?? held[0];
  if (at < 0 || other === undefined || other.unit === cited.unit) return [];
  return language === 'zh'
    ? [`比较${cited.unit}和${other.unit}的做法。`]
    : [`Compare ${held[at]!.unitEn} and ${other.unitEn}.`];
}

function entryOf(cited: Citation, views: readonly ContentsView[]): ContentsEntry | undefined {
  return views
    .find(({ book }) => book === cited.book)
    ?.parts.flatMap(({ entries }) => entries)
    .find((entry) => entry.case === cited.case);
}

function aboutMatter(matter: string, unit: string, language: Language): string {
  return language === 'zh'
    ? `关于${matter}，${unit}是怎么做的？`
    : `What did ${unit} do about “${matter}”?`;
}

/** Its words before the first stop; '' where they are only a part of what is said, as before a comma. */
function headOf(point: string): string {
  const [, head = '', stop = ''] = /^([^，。；：！？,.;:!?\n]*)(.?)/su.exec(point.trim()) ?? [];
  return /[，,]/u.test(stop) ? '' : head.trim();
}

/** A heading as it is spoken of: without its number, its stop and quotation marks that would stand within others. */
function spokenHeading(heading: string): string {
  const plain = heading.replace(/^(?:[IVXLC]+|\d+|[A-Z])[.)]\s+/u, '').replace(/[.;:\s]+$/u, '');
  return plain.replaceAll('“', '‘').replaceAll('”', '’');
}

function isQuestionable(point: string): boolean {
  const { length } = [...point];
  return length >= POINT.least && length <= POINT.most;
}

function languageOf(text: string): Language {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}
