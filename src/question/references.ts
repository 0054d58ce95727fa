import { parseNumeral } from '../text/numerals.ts';

/** Places of the book a question names by number. */
export interface References {
  pages: number[];
  /** Numbers of cases, as printed in the contents. */
  cases: number[];
  parts: number[];
  sections: number[];
}

const N = '([0-9]{1,4}|[一二三四五六七八九十百]{1,5})';
const TO = '(?:\\s*(?:-|–|—|~|至|到|to|and)\\s*第?\\s*([0-9]{1,4}|[一二三四五六七八九十百]{1,5}))?';

const PATTERNS: Record<keyof References, RegExp[]> = {
  sections: [
    // A part of a case (第3个案例的第二部分) is a section of it.
    new RegExp(`(?<=(?:案例|经验|材料)的?\\s*)第\\s*${N}${TO}\\s*部分`, 'gu'),
    new RegExp(`\\bpart\\s*([0-9]{1,2})(?=\\s+of\\s+(?:case|chapter))${TO}\\b`, 'gu'),
    new RegExp(`第\\s*${N}${TO}\\s*(?:节|小节)`, 'gu'),
    new RegExp(`\\bsections?\\s*([0-9]{1,2})${TO}\\b`, 'gu'),
  ],
  pages: [
    new RegExp(`第\\s*${N}${TO}\\s*页`, 'gu'),
    new RegExp(`(?<![0-9])([0-9]{1,4})${TO}\\s*页`, 'gu'),
    new RegExp(`\\bp(?:age|ages|p?\\.)\\s*([0-9]{1,4})${TO}`, 'gu'),
  ],
  cases: [
    new RegExp(`第\\s*${N}${TO}\\s*(?:个|篇|则)?\\s*(?:案例|经验)`, 'gu'),
    new RegExp(`第\\s*${N}${TO}\\s*章`, 'gu'),
    new RegExp(`案例\\s*${N}${TO}`, 'gu'),
    new RegExp(`\\b(?:cases?|chapters?)\\s*(?:no\\.?|number|#)?\\s*([0-9]{1,4})${TO}`, 'gu'),
  ],
  parts: [
    new RegExp(`第\\s*${N}${TO}\\s*部分`, 'gu'),
    new RegExp(`\\bpart\\s*([0-9]{1,2})${TO}\\b`, 'gu'),
  ],
};

/** A range longer than this is a slip, not a question. */
const MAX_RANGE = 500;

/**
 * Finds page, case, part and section numbers in a normalised question (“第9页”, “pp. 4-7”, “case 14”), and
 * returns the question without them.
 */
export function readReferences(plain: string): { references: References; rest: string } {
  const references: References = { pages: [], cases: [], parts: [], sections: [] };
  let rest = withDigits(plain);
  for (const kind of Object.keys(PATTERNS) as (keyof References)[]) {
    for (const pattern of PATTERNS[kind]) {
      rest = rest.replace(pattern, (whole, from: string, to: string | undefined) => {
        const first = parseNumeral(from);
        const last = to === undefined ? first : parseNumeral(to);
        if (first === null || last === null || last - first > MAX_RANGE) return whole;
        for (let number = first; number <= last; number += 1) references[kind].push(number);
        return ' ';
      });
    }
  }
  return { references, rest };
}

const CARDINALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const PLACES = 'page|case(?! stud)|chapter|part|section';

const NUMBERED = new RegExp(`\\b(${PLACES})\\s+(${CARDINALS.join('|')})\\b`, 'gu');
const ORDERED = new RegExp(`\\b(${ORDINALS.join('|')})\\s+(${PLACES})\\b`, 'gu');

/** “part two” and “the second section” as “part 2” and “section 2”. */
function withDigits(plain: string): string {
  return plain
    .replace(
      NUMBERED,
      (_, place: string, word: string) => `${place} ${CARDINALS.indexOf(word) + 1}`,
    )
    .replace(ORDERED, (_, word: string, place: string) => `${place} ${ORDINALS.indexOf(word) + 1}`);
}
