import type { Excerpt } from '../../retrieve/excerpt.ts';
import { announcedCount, type Announced } from '../../text/lists/announcedCount.ts';
import type { Section } from '../../types.ts';

/** What opens a heading that counts sections: “2. ”, 二、, （二）, Step 2. */
const NUMBERED =
  /^(?:[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]|第[0-9一二三四五六七八九十]{1,3}|(?:step|stage|rule) [0-9]{1,2}\b)/iu;

/** A heading may stand above more text; its items are the headings themselves. */
const LONGEST = 120;

/** Fewer sections are no list. */
const LEAST = 2;

/** Headings as the items of a list, and how many were announced. */
export interface HeadedItems {
  /** The words that lead to them, then each heading. */
  excerpts: Excerpt[];
  listed: number;
  announced: Announced;
}

/**
 * The numbered headings that follow words which announce so many and stand at the end of a section (“Filing takes four steps:”): as many of
 * them as announced, or all there are up to the end of the case. Null where nothing is announced there or no numbered heading follows.
 */
export function headedItems(lead: Excerpt): HeadedItems | null {
  const { book, section, start, end } = lead;
  const words = book.text.slice(start, end);
  const isAtEnd = book.text.slice(end, section.end).trim() === '';
  const announced = /[：:]\s*$/u.test(words) && isAtEnd ? announcedCount(words) : null;
  if (announced === null) return null;
  const own = book.sections.filter((one) => one.case === section.case && one.start >= end);
  const unnumbered = own.findIndex(({ heading }) => !NUMBERED.test(heading ?? ''));
  const numbered = unnumbered < 0 ? own : own.slice(0, unnumbered);
  const items = numbered
    .slice(0, announced.count)
    .filter(({ heading }) => heading!.length <= LONGEST);
  if (items.length < LEAST) return null;
  const excerpts = [lead, ...items.map((one) => headingOf(one, lead))];
  return { excerpts, listed: items.length, announced };
}

function headingOf(section: Section, { book, study, passage }: Excerpt): Excerpt {
  const own = book.passages.find(
    (one) => one.case === section.case && one.section === section.number,
  );
  const end = section.start + section.heading!.length;
  return { book, study, section, passage: own?.id ?? passage, start: section.start, end };
}
