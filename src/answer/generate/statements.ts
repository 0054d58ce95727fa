import { firstSentence, splitClauses } from '../../text/sentences.ts';
import type { Span } from '../../types.ts';
import { passageOfSign } from './markers.ts';

/** One sentence or clause of a model's text: what is checked by itself. */
export interface Statement {
  /** What goes before it: '' within a line, otherwise a line break and the bullet or number of the line. */
  lead: string;
  text: string;
  /** Numbers of the passages it names; those of its whole sentence where the clause has none of its own. */
  numbers: number[];
  /** It ends with a colon or stands as a heading: it may be framing rather than a claim. */
  isLeadIn: boolean;
}

/** Cuts streamed text into statements as soon as they are whole. */
export interface StatementReader {
  push(text: string): Statement[];
  end(): Statement[];
}

const SIGNS = /[\uE000-\uF8FF]/gu;
/** Markers and spaces of the same line: a marker that opens a line belongs to that line. */
const SIGNS_BEHIND = /^[\uE000-\uF8FF\t ]*/u;
/** A marker behind a semicolon belongs to the clause before it. */
const SIGNS_BEHIND_CLAUSE = /([；;])\s*([\uE000-\uF8FF]+)/gu;
const LINE_LEAD = /^(?:[-*+•·▪]\s+|\d{1,2}[.)、]\s*|>\s*)+/u;
const HEADING = /^#{1,6}\s+/u;

/** Takes text whose markers were replaced by their signs. */
export function createStatementReader(): StatementReader {
  let buffer = '';
  let opensLine = true;

  const cut = (isLast: boolean): Statement[] => {
    const statements: Statement[] = [];
    for (let whole = nextWhole(buffer, isLast); whole > 0; whole = nextWhole(buffer, isLast)) {
      const piece = buffer.slice(0, whole);
      buffer = buffer.slice(whole);
      if (piece.startsWith('\n') || /^\s*\n/u.test(piece)) opensLine = true;
      const read = readPiece(piece.trim(), opensLine);
      for (const statement of read) statements.push(statement);
      if (read.length > 0) opensLine = false;
      if (/\n\s*$/u.test(piece)) opensLine = true;
    }
    return statements;
  };

  return {
    push(text) {
      buffer += text;
      return cut(false);
    },
    end: () => cut(true),
  };
}

/** Length of the first sentence with its markers and line break, or 0 while it may still grow. */
function nextWhole(buffer: string, isLast: boolean): number {
  if (buffer.trim() === '') return 0;
  const first = firstSentence(buffer)!;
  const behind = buffer.slice(first.end);
  const signs = SIGNS_BEHIND.exec(behind)![0].length;
  const rest = behind.slice(signs);
  const whole = first.end + signs + (rest.startsWith('\n') ? 1 : 0);
  return rest === '' && !isLast ? 0 : whole;
}

function readPiece(piece: string, opensLine: boolean): Statement[] {
  const isHeading = opensLine && HEADING.test(piece);
  const body = isHeading ? piece.replace(HEADING, '') : piece;
  const bullet = opensLine ? (LINE_LEAD.exec(body)?.[0] ?? '') : '';
  const sentence = body
    .slice(bullet.length)
    .replace(/\*\*|__|~~/gu, '')
    .replace(SIGNS_BEHIND_CLAUSE, '$2$1');
  const clauses = splitClauses(sentence, { start: 0, end: sentence.length });
  const numbers = clauses.map((clause) => numbersOf(sentence, clause));
  return clauses.flatMap((clause, at) => {
    const text = sentence.slice(clause.start, clause.end).replace(SIGNS, '').trim();
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const lead = at > 0 ? '' : opensLine ? `\n${bullet === '' ? '' : `${bullet.trim()} `}` : '';
    return [{ lead, text, numbers: own(numbers, at), isLeadIn: isHeading || /[：:]$/u.test(text) }];
  });
}

function numbersOf(text: string, { start, end }: Span): number[] {
  const signs = text.slice(start, end).match(SIGNS) ?? [];
  return [...new Set(signs.flatMap((sign) => passageOfSign(sign) ?? []))];
}

/** The numbers of a clause, otherwise those of the next clause that has any, otherwise of the one before. */
function own(numbers: readonly number[][], at: number): number[] {
  const has = (one: number[]): boolean => one.length > 0;
  return numbers.slice(at).find(has) ?? numbers.slice(0, at).findLast(has) ?? [];
}
