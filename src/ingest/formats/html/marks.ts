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
