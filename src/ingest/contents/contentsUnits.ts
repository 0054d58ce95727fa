import type { Entry } from '../../types.ts';
import { normalise } from '../../text/normalise.ts';
import { unitInTitle } from './unitInTitle.ts';

/** An entry whose unit column is not yet told from its title. */
export interface RawEntry {
  part: number;
  number: number;
  columns: string[];
  page: number;
  line: number;
}

/** Last characters of organisations and administrative places: enough to know a column of units by. */
const ORGANISATION =
  /(?:[局委办院所站厅处部科社团区县市乡镇村校厂矿馆]|中学|小学|大学|集团|公司|银行|中心|支队|大队|总队|街道|政府|党组|支部|总支|(?:委员?|协|学|联合|促进|理事|基金|研究|[商工])会|妇联|残联|工商联)$/u;

/** Longer names are titles that happen to end alike. */
const MAX_UNIT = 20;

/** From this share of a part's entries on, the last word of a title is taken as the unit column. */
const COLUMN_SHARE = 0.6;

/**
 * Tells the unit column from the title, part by part: a column of its own where the part has one;
 * otherwise what stands in brackets, behind a dash or before a colon, or the last word, where most of the part's titles end in a word shaped like an organisation;
 * otherwise the place or organisation named in the title; and the title itself as the last resort.
 */
export function resolveUnits(raw: readonly RawEntry[]): Omit<Entry, 'lastPage'>[] {
  const parts = new Map<number, RawEntry[]>();
  for (const entry of raw) parts.set(entry.part, [...(parts.get(entry.part) ?? []), entry]);
  const byColumn = new Map([...parts].map(([part, entries]) => [part, setOf(entries)] as const));
  return raw.map((entry) => {
    const { title, unit } = splitUnit(entry, byColumn.get(entry.part)!);
    const { part, number, page, line } = entry;
    return { part, number, title, unit: unit || unitInTitle(title) || title, page, line };
  });
}

/** How the entries of a part tell their units. */
interface UnitSetting {
  byLastWord: boolean;
  byEnding: boolean;
  byStart: boolean;
}

function setOf(entries: readonly RawEntry[]): UnitSetting {
  const ending = entries.filter(({ columns }) => unitAtEnd(columns) !== null).length;
  const starting = entries.filter(({ columns }) => unitAtStart(columns) !== null).length;
  return {
    byLastWord: unitByLastWord(entries),
    byEnding: ending >= entries.length * COLUMN_SHARE,
    byStart: starting >= entries.length * COLUMN_SHARE,
  };
}

/** Whether most of the entries name a unit beside their title. */
export function namesUnits(entries: readonly RawEntry[]): boolean {
  const { byLastWord, byEnding, byStart } = setOf(entries);
  return byLastWord || byEnding || byStart;
}

/** Title and unit where the unit stands behind the title in brackets or behind a dash. */
const ENDINGS = [
  /^(.*\S)\s*[（(]([^（()）]+)[）)]$/u,
  /^(.*[^\s—–-])\s*(?:[—–]{1,2}|--|\s-\s)\s*([^—–]+)$/u,
];

function unitAtEnd(columns: readonly string[]): { title: string; unit: string } | null {
  if (columns.length !== 1) return null;
  for (const ending of ENDINGS) {
    const [, title, unit] = ending.exec(columns[0]!) ?? [];
    if (title !== undefined && looksLikeUnit(unit!))
      return { title: clean(title), unit: tight(unit!) };
  }
  return null;
}

/** Unit and title where the unit stands before the title and a colon. */
function unitAtStart(columns: readonly string[]): { title: string; unit: string } | null {
  const [, unit, title] = /^([^：:]+?)\s*[：:]\s*(\S.*)$/u.exec(columns.join(' ')) ?? [];
  if (title === undefined || !looksLikeUnit(unit!)) return null;
  return { title: clean(title), unit: tight(unit!) };
}

/** Whether a part's one-column entries end in a unit: some entries show the column, or most last words do. */
function unitByLastWord(entries: readonly RawEntry[]): boolean {
  const wide = entries.filter(({ columns }) => columns.length > 1).length;
  if (wide * 2 > entries.length) return true;
  const shaped = entries.filter(({ columns }) => {
    const words = columns.join(' ').split(/\s+/u);
    return words.length > 1 && ORGANISATION.test(words.at(-1)!);
  });
  return shaped.length >= entries.length * COLUMN_SHARE;
}

function splitUnit(
  entry: RawEntry,
  { byLastWord, byEnding, byStart }: UnitSetting,
): { title: string; unit: string } {
  const ending = byEnding ? unitAtEnd(entry.columns) : null;
  if (ending !== null) return ending;
  const starting = byStart ? unitAtStart(entry.columns) : null;
  if (starting !== null) return starting;
  if (entry.columns.length > 1) {
    return {
      title: clean(entry.columns.slice(0, -1).join(' ')),
      unit: tight(entry.columns.at(-1)!),
    };
  }
  const words = entry.columns[0]!.split(/\s+/u);
  const last = words.at(-1)!;
  if (byLastWord && words.length > 1 && ORGANISATION.test(last)) {
    return { title: clean(words.slice(0, -1).join(' ')), unit: tight(last) };
  }
  return { title: clean(entry.columns[0]!), unit: '' };
}

/** One space between words; a title set letter by letter is closed up. */
function clean(title: string): string {
  const words = title.split(/\s+/u);
  const spaced = words.length > 3 && words.every((word) => [...word].length === 1);
  return words.join(spaced ? '' : ' ');
}

function tight(unit: string): string {
  return unit.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

/** Whether a column of its own is shaped like the name of an organisation or place. */
export function looksLikeUnit(column: string): boolean {
  const name = tight(column);
  return column.length <= MAX_UNIT && !/\s/u.test(name) && ORGANISATION.test(normalise(name));
}
