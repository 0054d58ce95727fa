import type { CitationForms } from '../../types.ts';
import type { CslItem } from './cslItem.ts';

/** A place of a book in the styles that are asked for most; any other is made of the CSL-JSON. */
export function citationForms(item: CslItem): CitationForms {
  return {
    gbt7714: gbt7714(item),
    apa: apa(item),
    chicago: chicago(item),
    bibtex: bibtex(item),
    csl: JSON.stringify([item], null, 2),
  };
}

/** A part of a book by GB/T 7714—2015, 8.1: `题名[M]//书名. 出版地: 出版者, 年: 页.`; what is not known is said as its 8.4 wants it. */
function gbt7714({ title, publisher, page, section, note, ...item }: CslItem): string {
  const year = yearOf(item);
  const house = publisher ?? '[出版者不详]';
  const imprint = `[出版地不详]: ${house}${year === null ? '' : `, ${year}`}`;
  const place = page ?? section;
  const estimated = note === undefined ? '' : ' (页码为估计)';
  const at = place === undefined ? '' : `: ${place}${estimated}`;
  return `${title}[M]//${item['container-title']}. ${imprint}${at}.`;
}

/** A chapter without an author, by APA 7: `Title. (Year). In Book (pp. 1–2). Publisher.` */
function apa({ title, publisher, page, section, note, ...item }: CslItem): string {
  const place = page === undefined ? section : pagesIn(page, { one: 'p. ', more: 'pp. ' });
  const at = place === undefined ? '' : ` (${place}${estimatedIn(note)})`;
  const house = publisher === undefined ? '' : ` ${publisher}.`;
  return `${title}. (${yearOf(item) ?? 'n.d.'}). In ${bookOf(item)}${at}.${house}`;
}

/** A note by Chicago: `“Title,” in Book (Publisher, Year), 1–2.` */
function chicago({ title, publisher, page, section, note, ...item }: CslItem): string {
  const imprint = [publisher, yearOf(item) ?? 'n.d.'].filter(Boolean).join(', ');
  const place = page === undefined ? section : pagesIn(page, { one: '', more: '' });
  const at = place === undefined ? '' : `, ${place}${estimatedIn(note)}`;
  return `“${title},” in ${bookOf(item)} (${imprint})${at}.`;
}

function bibtex({ id, title, publisher, page, section, note, issued, ...item }: CslItem): string {
  const [year, month] = issued?.['date-parts'][0] ?? [];
  const fields = {
    title,
    booktitle: item['container-title'],
    publisher,
    year,
    month,
    pages: page?.replace('-', '--'),
    note: [section, note].filter(Boolean).join('; ') || undefined,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name} = {${inBibtex(String(value))}}`);
  const key = id.replace(/[^A-Za-z0-9-]+/gu, '-').replace(/^-+|-+$/gu, '') || 'casebook';
  return `@incollection{${key},\n${lines.join(',\n')}\n}`;
}

/** With the title in English behind it, where there is one. */
function bookOf(item: Pick<CslItem, 'container-title' | 'container-title-short'>): string {
  const english = item['container-title-short'];
  return english === undefined
    ? item['container-title']
    : `${item['container-title']} [${english}]`;
}

function yearOf({ issued }: Pick<CslItem, 'issued'>): number | null {
  return issued?.['date-parts'][0][0] ?? null;
}

function pagesIn(page: string, { one, more }: { one: string; more: string }): string {
  return page.includes('-') ? `${more}${page.replace('-', '–')}` : `${one}${page}`;
}

function estimatedIn(note: string | undefined): string {
  return note === undefined ? '' : ', page number estimated';
}

const BIBTEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function inBibtex(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.replace(/[\\{}~^&%$#_]/gu, (sign) => BIBTEX[sign] ?? `\\${sign}`);
}
