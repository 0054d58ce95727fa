import { parseNumeral } from '../text/numerals.ts';

/** What a book counts beside its pages and cases: articles of a law, annexes, tables, figures, notes. */
export type AddressKind = 'article' | 'annex' | 'table' | 'figure' | 'note';

/** A numbered thing of a book (第四条, 附件一, Table 3, 表2-1, 脚注3). */
export interface Address {
  kind: AddressKind;
  number: number;
  /** Where it counts within a chapter: 1 of 表2-1. */
  sub?: number;
}

const N = '([0-9]{1,4}|[一二三四五六七八九十百]{1,5})';

/** Behind the number of a chapter. */
const SUB = '(?:\\s*[-–—.．]\\s*([0-9]{1,3}))?(?![0-9])';

/** How each is written: in a question, and where it begins in a text. */
const WRITTEN: readonly { kind: AddressKind; pattern: string }[] = [
  { kind: 'note', pattern: `第\\s*${N}\\s*[条个]\\s*(?:脚注|尾注|注释?)` },
  {
    kind: 'note',
    pattern: `(?:(?<!\\p{Script=Han})注释?|脚注|尾注|注释)\\s*[[［〔(（]?${N}[\\]］〕)）]?`,
  },
  { kind: 'note', pattern: '\\b(?:footnote|endnote|note)\\s*([0-9]{1,3})\\b' },
  { kind: 'article', pattern: `第\\s*${N}\\s*条(?!之)` },
  { kind: 'article', pattern: '\\b(?:article|clause)\\s*([0-9]{1,4})\\b' },
  { kind: 'annex', pattern: `附[件录表]\\s*${N}${SUB}` },
  { kind: 'annex', pattern: '\\b(?:annex|appendix)\\s*([0-9]{1,3})\\b' },
  { kind: 'table', pattern: `(?<!附)表\\s*${N}${SUB}` },
  { kind: 'table', pattern: `\\btable\\s*([0-9]{1,3})${SUB}` },
  { kind: 'figure', pattern: `图\\s*${N}${SUB}` },
  { kind: 'figure', pattern: `\\b(?:figure|fig\\.)\\s*([0-9]{1,3})${SUB}` },
];

const IN_QUESTIONS = WRITTEN.map(({ kind, pattern }) => ({
  kind,
  pattern: new RegExp(
    `(?:\\p{Script=Han}{1,20}(?:法|办法|条例|规定|细则|章程|守则)》?的?)?${pattern}`,
    'gu',
  ),
}));

const AT_START = WRITTEN.map(({ kind, pattern }) => ({
  kind,
  pattern: new RegExp(`^(?:${pattern})`, 'iu'),
}));

/** What a law does in its articles. */
const PROVIDES = /规定|明确|要求|\b(?:provides?|stipulates?|lays? down|state[sd]?)\b/gu;

/**
 * The numbered things a normalised question names, and what is left of it without them, the name of a law before an
 * article among it: where that asks nothing more, the things themselves are asked for.
 */
export function readAddresses(plain: string): { addresses: Address[]; rest: string } {
  const addresses: Address[] = [];
  let rest = plain;
  for (const { kind, pattern } of IN_QUESTIONS) {
    rest = rest.replace(pattern, (whole, ...found: unknown[]) => {
      const address = addressOf(kind, found as (string | undefined)[]);
      if (address === null) return whole;
      addresses.push(address);
      return ' ';
    });
  }
  return { addresses, rest: addresses.length === 0 ? plain : rest.replace(PROVIDES, ' ') };
}

/** @param found the number, and one behind it where the pattern knows one: offsets and texts follow */
function addressOf(kind: AddressKind, [digits, behind]: (string | undefined)[]): Address | null {
  const number = parseNumeral(digits ?? '');
  if (number === null) return null;
  const sub = typeof behind === 'string' && /^[0-9]{1,3}$/u.test(behind) ? Number(behind) : null;
  return { kind, number, ...(sub === null ? {} : { sub }) };
}

/** How a note begins: [3], ③, ³. */
const NOTE = /^(?:[[［〔]([0-9]{1,3})[\]］〕]|([①-⑳⁰¹²³⁴-⁹]{1,3}))/u;

/** The numbered thing that a paragraph opens; null where it opens none. */
export function addressOpened(paragraph: string): Address | null {
  const [mark, plain, raised] = NOTE.exec(paragraph) ?? [];
  if (mark !== undefined) return addressOf('note', [plain ?? raised!.normalize('NFKC')]);
  const start = paragraph.slice(0, 20).normalize('NFKC');
  for (const { kind, pattern } of AT_START) {
    const match = pattern.exec(start);
    const address = match === null ? null : addressOf(kind, match.slice(1, 3));
    if (match === null || address === null) continue;
    // “第四条规定的…” speaks of the article, it does not open it.
    const isApart = /^(?:$|[\s：:、.．【（(—-])/u.test(start.slice(match[0].length));
    if (isApart) return address;
  }
  return null;
}
