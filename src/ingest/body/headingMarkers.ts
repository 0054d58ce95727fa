import { parseNumeral } from '../../text/numerals.ts';

/** The ways a book marks its sections, strongest first. A case uses the strongest it has; weaker ones mark points. */
export const HEADING_KINDS = ['第一章', '第一节', '一、', '（一）', '1.'] as const;

export type HeadingKind = (typeof HEADING_KINDS)[number];

/** A section marker at the start of a paragraph. */
export interface HeadingMarker {
  kind: HeadingKind;
  number: number;
}

const NUMERAL = '[0-9０-９]{1,3}|[一二三四五六七八九十百]{1,5}';

const PATTERNS: readonly [HeadingKind, RegExp][] = [
  ['第一章', new RegExp(`^第\\s*(${NUMERAL})\\s*[章篇]`, 'u')],
  ['第一节', new RegExp(`^第\\s*(${NUMERAL})\\s*节`, 'u')],
  ['一、', /^([一二三四五六七八九十]{1,3})\s*[、．.]/u],
  ['（一）', /^[（(]([一二三四五六七八九十]{1,3})[）)]/u],
  ['1.', /^([0-9０-９]{1,2})\s*[、．.](?![0-9０-９])/u],
];

/** The section marker a paragraph starts with, or null. */
export function headingMarker(text: string): HeadingMarker | null {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    const number = match === null ? null : parseNumeral(match[1]!.normalize('NFKC'));
    if (number !== null) return { kind, number };
  }
  return null;
}

const ARTICLE = new RegExp(
  `^第\\s*(${NUMERAL})\\s*条(?:之[一二三四五六七八九十]{1,2})?(?=[\\s：:【（(]|$)`,
  'u',
);

/** The number of the article of a law that a paragraph opens (第四条 …), or null: “第四条规定的” opens none. */
export function articleNumber(text: string): number | null {
  const match = ARTICLE.exec(text);
  return match === null ? null : parseNumeral(match[1]!.normalize('NFKC'));
}

/** How the article that a paragraph opens is called (第四条); empty where it opens none. */
export function articleMark(text: string): string {
  return (ARTICLE.exec(text)?.[0] ?? '').replace(/\s+/gu, '');
}
