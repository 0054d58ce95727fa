import type { ContentsEntry, ContentsView, Language, PriorTurn } from '../types.ts';

/** What questions are suggested for. */
export interface SuggestOptions {
  /** What was asked before, oldest first: without it, what opens a conversation. */
  turns?: readonly PriorTurn[] | undefined;
  /** In which the questions are; without it that of the last turn, or of the book. */
  language?: Language | undefined;
  /** How many at most. Default 6. */
  most?: number;
}

interface Unit {
  name: Record<Language, string>;
  /** Headings without their numbers. */
  headings: string[];
}

const NUMBERING =
  /^(?:第?[〇零一二三四五六七八九十百\d]+[章节部分]?[、.．:：\s]+|[（(][一二三四五六七八九十\d]+[)）]\s*)/u;
const STOPS = /[。．.；;，,：:！!？?\s]+$/u;

/**
 * Questions that the books answer, made of what their contents say: after a turn, the sections of the units it was about; then what each
 * unit did, section by section, one unit after the other. Only units whose text is held.
 */
export function suggestQuestions(
  books: readonly ContentsView[],
  { turns = [], language, most = 6 }: SuggestOptions = {},
): string[] {
  const units = books.flatMap(({ parts }) => parts.flatMap(({ entries }) => unitsOf(entries)));
  const last = turns.at(-1);
  const spoken = language ?? languageOf(last?.asked ?? books[0]?.title ?? '');
  const about = last === undefined ? [] : units.filter(({ name }) => isAbout(name, last));
  const further = bySection(about, spoken);
  const opening = alternately(
    units.map((unit) => [ofUnit(unit, spoken), ...bySection([unit], spoken)]),
  );
  const asked = new Set(turns.map((turn) => turn.asked));
  const all = [...further, ...opening, ...aboutBooks(books, spoken)];
  return [...new Set(all)].filter((question) => !asked.has(question)).slice(0, most);
}

/** A unit with several cases is one. */
function unitsOf(entries: readonly ContentsEntry[]): Unit[] {
  const held = entries.filter(({ hasText }) => hasText);
  const units = new Map<string, Unit>();
  for (const { unit, unitEn, sections } of held) {
    const known = units.get(unit) ?? { name: { zh: unit, en: unitEn }, headings: [] };
    const headings = sections.map(({ heading }) =>
      heading.replace(NUMBERING, '').replace(STOPS, ''),
    );
    units.set(unit, { ...known, headings: known.headings.concat(headings) });
  }
  return [...units.values()];
}

function isAbout(name: Unit['name'], { asked, units }: PriorTurn): boolean {
  return units.includes(name.zh) || asked.includes(name.zh) || asked.includes(name.en);
}

/** Headings are in the language of the book: where that is not the reader's, there are none. */
function bySection(units: readonly Unit[], language: Language): string[] {
  const own = units.map(({ name, headings }) =>
    headings
      .filter((heading) => heading !== '' && languageOf(heading) === language)
      .map((heading) =>
        language === 'zh'
          ? `关于${heading}，${name.zh}是怎么做的？`
          : `What did ${name.en} do about “${heading}”?`,
      ),
  );
  return alternately(own);
}

function ofUnit({ name }: Unit, language: Language): string {
  return language === 'zh' ? `${name.zh}有哪些做法？` : `What did ${name.en} do?`;
}

function aboutBooks(books: readonly ContentsView[], language: Language): string[] {
  return books.length === 0
    ? []
    : [language === 'zh' ? '目录里有哪些单位？' : 'Which units are in the book?'];
}

function languageOf(text: string): Language {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

/** The first of each, then the second of each. */
function alternately(lists: readonly (readonly string[])[]): string[] {
  const longest = lists.reduce((most, { length }) => (length > most ? length : most), 0);
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat();
}
