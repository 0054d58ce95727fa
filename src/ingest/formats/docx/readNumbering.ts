import { chineseNumeral } from './chineseNumeral.ts';
import { letterNumber } from '../../../text/letterNumber.ts';
import { romanNumber } from '../../../text/romanNumber.ts';
import { parseXml } from '../zip/parseXml.ts';

/** A level of a numbered list. */
interface Level {
  format: string;
  /** `%1` stands for the number of the first level. */
  text: string;
  start: number;
}

type Levels = Map<number, Level>;

/** Says the number of a paragraph as Word shows it, counting on from paragraph to paragraph. */
export type NumberOf = (numId: string, level: number) => string;

/** Reads word/numbering.xml (null: no lists). */
export function readNumbering(bytes: Uint8Array | undefined): NumberOf {
  const lists = bytes === undefined ? new Map<string, ListStyle>() : readLists(bytes);
  const counters = new Map<string, number[]>();
  return (numId, level) => {
    const list = lists.get(numId);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined) return '';
    if (own.format === 'bullet') return '• ';
    const counts = counters.get(list.counter) ?? [];
    counters.set(list.counter, counts);
    counts[level] = (counts[level] ?? (list.starts.get(level) ?? own.start) - 1) + 1;
    counts.length = level + 1; // deeper levels start again
    const shown = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { format, start } = list.levels.get(at) ?? own;
      return formatNumber(counts[at] ?? start, format);
    });
    return shown === '' || /[、．.）)]$/u.test(shown) ? shown : `${shown} `;
  };
}

interface ListStyle {
  levels: Levels;
  /** Lists of one style count together unless one starts anew. */
  counter: string;
  starts: Map<number, number>;
}

function readLists(bytes: Uint8Array): Map<string, ListStyle> {
  const styles = new Map<string, Levels>();
  const lists = new Map<string, ListStyle>();
  let levels: Levels | null = null;
  let level: Level | null = null;
  let list: { id: string; starts: Map<number, number>; style: string } | null = null;
  let override = 0;
  const valueOf = (attributes: Readonly<Record<string, string>>): string =>
    attributes['w:val'] ?? '';
  const openers: Record<string, (attributes: Readonly<Record<string, string>>) => void> = {
    'w:abstractNum': (attributes) => {
      levels = new Map();
      styles.set(attributes['w:abstractNumId'] ?? '', levels);
    },
    'w:lvl': (attributes) => {
      level = { format: 'decimal', text: '', start: 1 };
      if (list === null) levels?.set(Number(attributes['w:ilvl'] ?? 0), level);
    },
    'w:start': (attributes) => level && (level.start = Number(valueOf(attributes)) || 0),
    'w:numFmt': (attributes) => level && (level.format = valueOf(attributes)),
    'w:lvlText': (attributes) => level && (level.text = valueOf(attributes)),
    'w:num': (attributes) => {
      list = { id: attributes['w:numId'] ?? '', starts: new Map(), style: '' };
    },
    'w:abstractNumId': (attributes) => list && (list.style = valueOf(attributes)),
    'w:lvlOverride': (attributes) => void (override = Number(attributes['w:ilvl'] ?? 0)),
    'w:startOverride': (attributes) => list?.starts.set(override, Number(valueOf(attributes)) || 0),
  };
  parseXml(bytes, {
    open: (name, attributes) => void openers[name]?.(attributes),
    close: (name) => {
      if (name === 'w:lvl') level = null;
      if (name !== 'w:num' || list === null) return;
      const { id, starts, style } = list;
      const counter = starts.size > 0 ? `num ${id}` : `style ${style}`;
      lists.set(id, { levels: styles.get(style) ?? new Map(), counter, starts });
      list = null;
    },
  });
  return lists;
}

function formatNumber(value: number, format: string): string {
  if (/chinese|ideograph|japanese|taiwanese/iu.test(format)) return chineseNumeral(value);
  if (format === 'upperLetter') return letterNumber(value).toUpperCase();
  if (format === 'lowerLetter') return letterNumber(value);
  if (format === 'upperRoman') return romanNumber(value).toUpperCase();
  if (format === 'lowerRoman') return romanNumber(value);
  return format === 'none' ? '' : String(value);
}
