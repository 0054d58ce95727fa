import type { PageLabel } from '../../source/lineBuilder.ts';

type Attributes = Readonly<Record<string, string>>;

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/iu;

/** Whether an element is not shown. */
export function isHiding(attributes: Attributes, style: string): boolean {
  if (isPageMark(attributes)) return false;
  return 'hidden' in attributes || attributes['aria-hidden'] === 'true' || HIDING.test(style);
}

/** Whether an element marks the start of a printed page (DPUB-ARIA doc-pagebreak, EPUB pagebreak). */
export function isPageMark(attributes: Attributes): boolean {
  return attributes.role === 'doc-pagebreak' || attributes['epub:type'] === 'pagebreak';
}

/** The number of a printed page, as digital books mark it. */
export function pageLabelOf(attributes: Attributes): PageLabel {
  const label =
    attributes['aria-label'] ?? attributes.title ?? attributes.id?.replace(/^\D+/u, '') ?? '';
  const digits = /[0-9]{1,4}/u.exec(label)?.[0];
  return {
    number: digits === undefined ? null : Number(digits),
    label: label.trim() === '' ? null : label.trim(),
  };
}

/** `rowspan="0"`: to the end of the table. */
const ALL_ROWS = 1_000;

/** How far a cell of a table reaches. */
export function spansOf({ colspan, rowspan }: Readonly<Record<string, string>>): {
  across: number;
  down: number;
} {
  const spanOf = (value = '1'): number => (/^\d{1,5}$/u.test(value) ? Number(value) : 1);
  return { across: spanOf(colspan), down: spanOf(rowspan) || ALL_ROWS };
}
