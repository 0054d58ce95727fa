import type { Span } from '../../types.ts';

/** The number within a name: 第二中学, 采油3厂. */
export const NUMERAL = /[0-9]+|[一二三四五六七八九十]+/u;

/** Numbers of a text that may stand within a name. */
const NUMBERS = /(?<=第|[\p{Script=Han}])(?:[0-9]+|[一二三四五六七八九十]+)/gu;

const MARK = /[\s\p{P}\p{S}]/u;

/** A place in a text where a name stands that differs from one of ours by its number, at most. */
export interface NumberedSpan extends Span {
  /** Without white space and marks. */
  key: string;
}

/** Names with a number in them, by what stands before and behind it: a text is gone through once, however many there are. */
export class NumberedNames {
  /** What stands behind the number, longest first, by what stands before it. */
  private readonly endings = new Map<string, string[]>();
  private longest = 0;

  /** @param name without white space and marks, with a number */
  add(name: string): void {
    const number = NUMERAL.exec(name)!;
    const [before, behind] = [
      name.slice(0, number.index),
      name.slice(number.index + number[0].length),
    ];
    const own = this.endings.get(before) ?? [];
    if (own.includes(behind)) return;
    own.push(behind);
    own.sort((a, b) => b.length - a.length);
    this.endings.set(before, own);
    this.longest = Math.max(this.longest, before.length, behind.length);
  }

  /** At each number of a normalised text the widest name first, however it is numbered; white space and marks may stand in it. */
  *spansIn(plain: string): Generator<readonly NumberedSpan[]> {
    if (this.endings.size === 0) return;
    for (const { index, 0: found } of plain.matchAll(NUMBERS)) {
      const end = index + found.length;
      const start = startOfNumber(plain, index);
      const before = letters(plain, start, { step: -1, most: this.longest }).reverse();
      const behind = letters(plain, end, { step: 1, most: this.longest });
      const spans: NumberedSpan[] = [];
      for (let from = 0; from <= before.length; from += 1) {
        const opening = textOf(plain, before.slice(from));
        for (const ending of this.endings.get(opening) ?? []) {
          if (textOf(plain, behind.slice(0, ending.length)) !== ending) continue;
          spans.push({
            start: before[from] ?? start,
            end: ending === '' ? end : behind[ending.length - 1]! + 1,
            key: opening + plain.slice(start, end) + ending,
          });
        }
      }
      yield spans.sort((a, b) => b.end - b.start - (a.end - a.start));
    }
  }
}

/** Where a number begins of which only the rest stands behind a character. */
function startOfNumber(plain: string, index: number): number {
  const kind = /[0-9]/u.test(plain[index]!) ? /[0-9]/u : /[一二三四五六七八九十]/u;
  let start = index;
  while (start > 0 && kind.test(plain[start - 1]!)) start -= 1;
  return start;
}

/** Places of the characters beside a place that are no white space and no marks. */
function letters(
  plain: string,
  at: number,
  { step, most }: { step: 1 | -1; most: number },
): number[] {
  const places: number[] = [];
  // a name is not spaced further than its own length
  for (let seen = 0; places.length < most && seen < 2 * most; seen += 1) {
    const place = step === 1 ? at + seen : at - 1 - seen;
    if (place < 0 || place >= plain.length) break;
    if (!MARK.test(plain[place]!)) places.push(place);
  }
  return places;
}

function textOf(plain: string, places: readonly number[]): string {
  return places.map((place) => plain[place]!).join('');
}
