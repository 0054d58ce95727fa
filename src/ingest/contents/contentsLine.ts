import { parseNumeral } from '../../text/numerals.ts';
import { romanValue } from '../../text/romanValue.ts';

/** What a line of a table of contents can be. */
export type ContentsLine =
  | { kind: 'furniture' }
  | { kind: 'part'; label: string; title: string; page: number | null }
  | {
      kind: 'entry';
      style: string;
      number: number;
      /** The number as printed: 第三章, 1.2. */
      mark: string;
      columns: string[];
      page: number | null;
    }
  | { kind: 'text'; columns: string[]; page: number | null };

/** Numbers as English books write them before their chapters: the place is the value less one. */
const NUMBER_WORDS = [
  ...'one two three four five six seven eight nine ten'.split(' '),
  ...'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  ),
];

const NUMERAL = '[0-9０-９]{1,4}|[〇零一二三四五六七八九十百]{1,6}';

const PART = new RegExp(`^(第\\s*(?:${NUMERAL})\\s*(?:部分|部|编|篇|辑|卷))[\\s:：、]*(.*)$`, 'u');

/** Part One, Part II, Part 3. */
const ENGLISH_PART = new RegExp(
  `^(part\\s+(?:[0-9]{1,2}|[ivxl]{1,6}|${NUMBER_WORDS.join('|')}))(?![\\p{L}\\p{N}])[\\s:：.、—–-]*(.*)$`,
  'iu',
);

/** Numbered starts of an entry, by style; an entry list keeps one style. */
const ENTRY_STYLES: readonly { style: string; pattern: RegExp }[] = [
  { style: '1、', pattern: /^[（(]?([0-9０-９]{1,3})[）)]?\s*[、.．:：,，]\s*(?=\D)(.+)$/u },
  { style: '(1)', pattern: /^[（(]([0-9０-９]{1,3})[）)]\s*(.+)$/u },
  ...[...'章节例案号回讲课'].map((kind) => ({
    style: `第一${kind}`,
    pattern: new RegExp(`^第\\s*(${NUMERAL})\\s*${kind}\\s*[、:：]?\\s*(.*)$`, 'u'),
  })),
  {
    style: '案例一',
    pattern: new RegExp(`^(?:案例|个案)\\s*(${NUMERAL})\\s*[、:：.．]?\\s*(.*)$`, 'u'),
  },
  {
    style: 'Chapter 1',
    pattern: new RegExp(
      `^(?:chapter|case(?: study)?|lesson|story|section)\\s+([0-9]{1,3}|[ivxl]{1,6}|${NUMBER_WORDS.join('|')})(?![\\p{L}\\p{N}])\\s*[、:：.．—–-]*\\s*(.*)$`,
      'iu',
    ),
  },
  { style: '一、', pattern: /^([一二三四五六七八九十]{1,3})\s*[、.．]\s*(.+)$/u },
  {
    style: '1.1.1',
    pattern: /^[0-9]{1,3}[.．][0-9]{1,3}[.．]([0-9]{1,3})[.．]?\s*(?=[^\d.．])(.+)$/u,
  },
  { style: '1.1', pattern: /^[0-9]{1,3}[.．]([0-9]{1,3})[.．]?\s+(?=\D)(.+)$/u },
  { style: '1 ', pattern: /^([0-9０-９]{1,3})\s+(?=\D)(.+)$/u },
];

/** A page number alone, with its ornaments, in digits or roman numerals; or the heading again. */
const RUNNING_HEADERS =
  /^(?:[-—–－·•.\s]*(?:[0-9０-９]{1,4}|[ivxlcⅰ-ⅹ]{1,6})[-—–－·•.\s]*|第\s*[0-9]{1,4}\s*页|目\s*[录錄次](?:\s*[（(]?续[）)]?)?|(?:table of )?contents)$/iu;

/** White space or leaders, then a page number at the end of the line. */
const TRAILING_PAGE =
  /(?:\s|[.．…⋯·・‥﹒_—-]{2,}|(?<=[^0-9０-９]))\s*[（(第]?\s*([0-9０-９]{1,4})\s*[）)页]?$/u;

const COLUMN_GAP = /\t+|\s*[.．…⋯·・‥﹒_—-]{3,}\s*|\s*[…⋯]+\s*|[ \u00a0]{2,}|\u3000+/u;

/** Reads one line of a table of contents on its own. */
export function readContentsLine(line: string): ContentsLine {
  if (RUNNING_HEADERS.test(line)) return { kind: 'furniture' };
  const part = PART.exec(line) ?? ENGLISH_PART.exec(line);
  if (part !== null) {
    const { columns, page } = readColumns(part[2]!);
    return { kind: 'part', label: labelOf(part[1]!), title: columns.join(' '), page };
  }
  for (const { style, pattern } of ENTRY_STYLES) {
    const match = pattern.exec(line);
    const number = match === null ? null : numberOf(match[1]!.normalize('NFKC'));
    if (match !== null && number !== null) {
      const mark = line.slice(0, line.length - match[2]!.length).trim();
      return { kind: 'entry', style, number, mark, ...readColumns(match[2]!) };
    }
  }
  return { kind: 'text', ...readColumns(line) };
}

/** A number in figures, Chinese, English words or roman letters; null for what is none. */
function numberOf(text: string): number | null {
  const word = NUMBER_WORDS.indexOf(text.toLowerCase());
  return word >= 0 ? word + 1 : (parseNumeral(text) ?? romanValue(text));
}

/** Chinese closes up (第 一 编), English has one space between words. */
function labelOf(label: string): string {
  return /\p{Script=Han}/u.test(label) ? label.replace(/\s+/gu, '') : label.replace(/\s+/gu, ' ');
}

/** A page that counts within its case (2-1), behind a leader or a wide gap. */
const COMPOUND_PAGE =
  /(?:\s{2,}|\t|[.．…⋯·・]{2,}\s*)(?:[0-9]{1,2}|[A-Z]|[一二三四五六七八九十]{1,3})\s*[-–—]\s*[0-9]{1,3}$/u;

/** Parts a trailing page number from the columns before it: 0 where it counts within its case, for it is none of the book. */
export function readColumns(text: string): { columns: string[]; page: number | null } {
  const compound = COMPOUND_PAGE.exec(text);
  const match = compound ?? TRAILING_PAGE.exec(text);
  const rest = match === null ? text : text.slice(0, match.index);
  const columns = rest
    .split(COLUMN_GAP)
    .map((column) => column.trim().replace(/[.．…⋯·・‥﹒_—-]+$/u, ''))
    .filter((column) => column !== '');
  if (compound !== null) return { columns, page: 0 };
  return { columns, page: match === null ? null : Number(match[1]!.normalize('NFKC')) };
}
