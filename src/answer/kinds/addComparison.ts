import type { Book, Language } from '../../types.ts';
import type { Composer, TableRow } from '../wording/composer.ts';
import { headingIn } from '../wording/headingIn.ts';
import type { Aspect, Compared } from './alignByConcepts.ts';
import type { SectionRow } from './alignSections.ts';
import { figuresApart } from './figuresApart.ts';

export interface ComparisonInput {
  language: Language;
  /** What is compared, a column each. */
  names: readonly string[];
  /** A row each; `cells` in the order of `names`. */
  rows: readonly TableRow[];
}

/** A comparison as a table: first the figures in which they differ, then a column each, a row what they have in common. */
export function addComparison(composer: Composer, input: ComparisonInput): void {
  addFigures(composer, input);
  const aspect = input.language === 'zh' ? '方面' : 'Aspect';
  composer.table([aspect, ...input.names], input.rows);
}

/** A comparison of what shares no word: first the figures in which they differ, then a line each. */
export function addInLines(
  composer: Composer,
  { compared, ...input }: Omit<ComparisonInput, 'rows'> & { compared: readonly Compared[] },
): void {
  const cells = compared.map(({ quotes }) => ({ excerpts: quotes }));
  addFigures(composer, { ...input, rows: [{ label: '', cells }] });
  for (const { study, quotes } of compared) composer.quotes(study, quotes);
}

function addFigures(composer: Composer, { language, names, rows }: ComparisonInput): void {
  for (const { cells } of rows) {
    const apart = figuresApart(
      cells.map(({ excerpts }) => excerpts),
      language,
    );
    const line = figuresLine(names, apart, language);
    if (line !== null) composer.note(line);
  }
}

/** Rows by what was asked: a row that has no label is the answer where it is the only one, otherwise it holds the rest. */
export function aspectRows(aspects: readonly Aspect[], language: Language): TableRow[] {
  const isZh = language === 'zh';
  const only = isZh ? '回答' : 'Answer';
  const rest = isZh ? '其他' : 'Other';
  const unlabelled = aspects.length === 1 ? only : rest;
  return aspects.map(({ label, cells }) => ({
    label: label === '' ? unlabelled : label,
    cells: cells.map((excerpts) => ({ excerpts })),
  }));
}

/** Rows of sections side by side (`books`: whose each column is): numbered, each cell under its own heading; what stands before all headings comes first. */
export function sectionRows(
  aligned: readonly SectionRow[],
  { books, language }: { books: readonly Book[]; language: Language },
): TableRow[] {
  const opening = language === 'zh' ? '概述' : 'Opening';
  let number = 0;
  return aligned.map((row) => {
    const isHeaded = row.some((part) => part !== null && part.section.heading !== null);
    if (isHeaded) number += 1;
    const cells = row.map((part, at) => {
      if (part === null) return { excerpts: [] };
      const heading = headingIn(books[at]!, part.section, language);
      const colon = language === 'zh' ? '：' : ': ';
      return { lead: heading === '' ? '' : `${heading}${colon}`, excerpts: part.excerpts };
    });
    return { label: isHeaded ? String(number) : opening, cells };
  });
}

/** “The figures differ: A each month, 8 hours; B each week, 3 class hours.” Null where none do. */
function figuresLine(
  names: readonly string[],
  figures: readonly string[][],
  language: Language,
): string | null {
  const isZh = language === 'zh';
  const told = names.flatMap((name, at) =>
    figures[at]!.length === 0
      ? []
      : [`${name}${isZh ? '' : ' '}${figures[at]!.join(isZh ? '、' : ', ')}`],
  );
  if (told.length < 2) return null;
  return isZh ? `数字不同：${told.join('；')}。` : `The figures differ: ${told.join('; ')}.`;
}
