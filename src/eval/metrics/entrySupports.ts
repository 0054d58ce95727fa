import { studiesOf } from '../../text/studiesOf.ts';
import { normalise, normaliseTight } from '../../text/normalise.ts';
import { numbersIn } from '../../text/numbersIn.ts';
import { englishFor } from '../../retrieve/edition/parallelSentences.ts';
import type { Book, Citation } from '../../types.ts';

/** Quotation marks within a quotation are other ones. */
const QUOTATION_MARKS = /[“”‘’]/gu;

/**
 * Whether a line of the contents carries a sentence that cites it: the sentence names the unit or the title, and every
 * number in it beside those names is the case's number, its first or its last page. What it says about the text (that it is not
 * held) is casebook's own.
 *
 * Worked example: entry 市财政局《建设学习团队》, pages 4–7: “市财政局：《建设学习团队》，第4—7页” is carried, “…，第5页” is not.
 */
export function entrySupports(
  sentence: string,
  entry: Pick<Citation, 'case'>,
  book: Book,
): boolean {
  const study = studiesOf(book).find(({ id }) => id === entry.case);
  if (study === undefined) return false;
  const { title, unit, unitEn, number, firstPage, lastPage } = study;
  const plain = sentence.replace(QUOTATION_MARKS, '');
  const tight = normaliseTight(plain);
  const titleEn = englishFor(book, title);
  const names = [title, ...(titleEn === null ? [] : [titleEn]), unit, unitEn].map((name) =>
    normaliseTight(name.replace(QUOTATION_MARKS, '')),
  );
  if (!names.some((name) => tight.includes(name))) return false;
  const rest = names.reduce((left, name) => left.replaceAll(name, ' '), tight);
  const known = new Set([number, firstPage, lastPage ?? firstPage].map(String));
  return [...numbersIn(normalise(rest))].every((value) => known.has(value));
}
