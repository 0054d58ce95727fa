import { parseNumeral } from '../../text/numerals.ts';

/** What a line of a table of contents can be. */
export type ContentsLine =
  | { kind: 'furniture' }
  | { kind: 'part'; label: string; title: string }
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

const NUMERAL = '[0-9０-９]{1,4}|[〇零一二三四五六七八九十百]{1,6}';

const PART = new RegExp(`^(第\\s*(?:${NUMERAL})\\s*(?:部分|部|编|篇|辑|卷))[\\s:：、]*(.*)$`, 'u');

/** Numbered starts of an entry, by style; an entry list keeps one style. */
const ENTRY_STYLES: readonly { style: string; pattern: RegExp }[] = [
  { style: '1、', pattern: /^[（(]?([0-9０-９]{1,3})[）)]?\s*[、.．:：,，]\s*(?=\D)(.+)$/u },
  { style: '(1)', pattern: /^[（(]([0-9０-９]{1,3})[）)]\s*(.+)$/u },
  ...[...'章节例案号回讲课'].map((kind) => ({
    style: `第一${kind}`,
    pattern: new RegExp(`^第\\s*(${NUMERAL})\\s*${kind}\\s*[、:：]?\\s*(.+)$`, 'u'),
  })),
  {
    style: '案例一',
    pattern: new RegExp(`^(?:案例|个案|[Cc]ase)\\s*(${NUMERAL})\\s*[、:：.．]?\\s*(.+)$`, 'u'),
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
  const part = PART.exec(line);
  if (part !== null) {
    const { columns } = readColumns(part[2]!);
    return { kind: 'part', label: part[1]!.replace(/\s+/gu, ''), title: columns.join(' ') };
  }
  for (const { style, pattern } of ENTRY_STYLES) {
    const match = pattern.exec(line);
    const number = match === null ? null : parseNumeral(match[1]!.normalize('NFKC'));
    if (match !== null && number !== null) {
      const mark = line.slice(0, line.length - match[2]!.length).trim();
      return { kind: 'entry', style, number, mark, ...readColumns(match[2]!) };
    }
  }
  return { kind: 'text', ...readColumns(line) };
}

/** Parts a trailing page number from the columns before it. */
export function readColumns(text: string): { columns: string[]; page: number | null } {
  const match = TRAILING_PAGE.exec(text);
  const rest = match === null ? text : text.slice(0, match.index);
  const columns = rest
    .split(COLUMN_GAP)
    .map((column) => column.trim().replace(/[.．…⋯·・‥﹒_—-]+$/u, ''))
    .filter((column) => column !== '');
  return { columns, page: match === null ? null : Number(match[1]!.normalize('NFKC')) };
}
