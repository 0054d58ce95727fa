import { BLOCKS, VOID } from './elements.ts';
import { parseHtml } from './parseHtml.ts';

type Attributes = Readonly<Record<string, string>>;

const ROLES = new Set(['navigation', 'contentinfo', 'search', 'complementary']);

/** Words of a class or an id that name what stands around a text. */
const NAMES = new Set(
  'nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs share sharing social related recommend recommended pager pagination sidebar toolbar cookie cookies copyright footer login advert ads'.split(
    ' ',
  ),
);

/** What holds more of the page than this is its text, whatever it is called. */
const MOST_SHARE = 0.3;

/** Links to places of the same page make a table of contents: that is text. */
const MIN_CONTENTS = 2;

/** A block of nothing but links, so many at least. */
const MIN_LINKS = 2;

interface Element {
  at: number;
  name: string;
  isNamed: boolean;
  text: number;
  linked: number;
  links: number;
  contents: number;
  isLink: boolean;
}

/**
 * Which elements of a web page are no text but stand around it, by their place among its elements, from 0: navigation,
 * breadcrumbs, bars to share or to print, related links, the foot of the page; told by element, role or class, or by
 * being nothing but links to elsewhere.
 *
 * @throws Error when the page nests too deep.
 */
export function pageFurniture(html: string): ReadonlySet<number> {
  const found: Element[] = [];
  const stack: Element[] = [];
  let count = 0;
  let whole = 0;
  parseHtml(html, {
    open(name, attributes) {
      const at = count++;
      if (VOID.has(name)) return;
      const isNamed = isFurniture(name, attributes, stack);
      const isLink = name === 'a' || stack.at(-1)?.isLink === true;
      stack.push({ at, name, isNamed, text: 0, linked: 0, links: 0, contents: 0, isLink });
      if (name !== 'a') return;
      const isWithin = /^#./u.test(attributes.href ?? '');
      for (const one of stack) {
        one.links += 1;
        if (isWithin) one.contents += 1;
      }
    },
    close(name) {
      if (VOID.has(name)) return;
      const closed = stack.pop();
      const outer = stack.at(-1);
      if (closed === undefined) return;
      if (outer !== undefined) {
        outer.text += closed.text;
        outer.linked += closed.isLink ? closed.text : closed.linked;
      }
      if (closed.isNamed || isAllLinks(closed)) found.push(closed);
    },
    text(text) {
      const own = stack.at(-1);
      const length = text.trim().length;
      whole += length;
      if (own !== undefined) own.text += length;
    },
  });
  const furniture = found.filter(
    ({ text, contents }) => text <= whole * MOST_SHARE && contents < MIN_CONTENTS,
  );
  return new Set(furniture.map(({ at }) => at));
}

function isFurniture(
  name: string,
  { role = '', class: classes = '', id = '' }: Attributes,
  outer: readonly Element[],
): boolean {
  if (name === 'nav' || ROLES.has(role)) return true;
  if (name === 'footer') return outer.every((one) => one.name !== 'article');
  if (!BLOCKS.has(name)) return false;
  return `${classes} ${id}`
    .toLowerCase()
    .split(/[\s_-]+/u)
    .some((word) => NAMES.has(word));
}

function isAllLinks({ name, text, linked, links }: Element): boolean {
  return ['div', 'ul', 'p', 'header'].includes(name) && links >= MIN_LINKS && text === linked;
}
