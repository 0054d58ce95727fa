import type { Book } from '../../src/types.ts';
import { compendium } from './compendium.ts';

const tight = (text: string): string => text.replace(/\s+/gu, '');

/** Running text of blocks: what is printed but titles and units. */
function textOf(blocks: (typeof compendium.pages)[number]): string {
  return blocks
    .map((block) => (block.kind === 'title' || block.kind === 'unit' ? '' : block.text))
    .join('');
}

/** What a book read from any format has to be like: its cases, its text, its sections, the words of each page. */
export function factsOf(book: Book) {
  return {
    title: book.title,
    parts: book.parts.map(({ label, title }) => ({ label, title })),
    cases: book.cases.map(({ part, number, title, unit, firstPage, hasText }) => {
      return { part, number, title: tight(title), unit, page: firstPage, hasText };
    }),
    text: tight(book.text),
    sections: book.sections.map(({ case: id, heading }) => `${id} ${heading}`),
    pages: book.pages.map(({ number, start, end }) => {
      return { number, text: tight(book.text.slice(start, end)) };
    }),
  };
}

/** The same of the compendium as it was made up. */
export const compendiumFacts: ReturnType<typeof factsOf> = {
  title: compendium.title,
  parts: compendium.parts,
  cases: compendium.entries.map(({ part, number, lines, unit, page }) => {
    return { part, number, title: lines.join(''), unit, page, hasText: true };
  }),
  text: textOf(compendium.pages.flat()),
  sections: [
    ...['1-1 null', '1-1 一、先摸清家底', '1-1 二、再分批改造'],
    ...['1-2 null', '1-2 一、账本进车间', '1-2 二、奖罚到班组', '1-2 三、推到全厂'],
    ...['1-3 null', '2-1 null', '2-2 null'],
  ],
  pages: compendium.pages.map((blocks, at) => ({ number: at + 1, text: textOf(blocks) })),
};

/** The same where the pages before the contents bear numbers of their own: then the preface is searched and cited, too. */
export const compendiumFactsWithPreface: ReturnType<typeof factsOf> = {
  ...compendiumFacts,
  text: tight(compendium.preface) + compendiumFacts.text,
  sections: ['0-1 null', ...compendiumFacts.sections],
};
