import type { Question } from '../../retrieve/question/question.ts';
import type { NamedCase } from '../../retrieve/question/unitName.ts';
import type { Book, Language, Shape } from '../../types.ts';
import { entryLine } from '../contents/entryLine.ts';
import { Composer, unitLabel, type Composed } from '../wording/composer.ts';
import { headingIn } from '../wording/headingIn.ts';
import type { OutlinePart } from './outline.ts';

/** A case and what it says in brief; no parts where its text is not held. */
export interface OutlinedCase extends NamedCase {
  parts: readonly OutlinePart[];
}

/**
 * Cases summed up: whose each is and where (of sections that are asked for the unit alone), then a line a section, its heading and what opens its points. In one sentence a case is told by
 * how it opens; shorter, by the first words of each section; as a table, a row a section.
 */
export function summaryAnswer(
  { language, shape, references }: Pick<Question, 'language' | 'shape' | 'references'>,
  { books, cases }: { books: readonly Book[]; cases: readonly OutlinedCase[] },
): Composed {
  const isPart = references.sections.length > 0;
  const composer = new Composer(language);
  for (const { study, parts, ...named } of cases) {
    const book = books.find(({ id }) => id === named.book)!;
    if (shape === 'oneSentence' && parts.length > 0) {
      composer.quotes(study, first(parts.slice(0, 1)));
      continue;
    }
    if (!isPart || parts.length === 0)
      composer.entry(book, study, entryLine(book, study, language));
    if (shape === 'table' && parts.length > 0) addTable(composer, { book, parts, language });
    else
      for (const part of parts) addPart(composer, { book, study, part, language, shape, isPart });
  }
  return composer.finish();
}

function addTable(
  composer: Composer,
  { book, parts, language }: { book: Book; parts: readonly OutlinePart[]; language: Language },
): void {
  const head = language === 'zh' ? ['部分', '要点'] : ['Section', 'Points'];
  const rows = parts.map((part) => ({
    label: headingIn(book, part.section, language),
    cells: [{ excerpts: part.excerpts }],
  }));
  composer.table(head, rows);
}

function addPart(
  composer: Composer,
  {
    book,
    study,
    part,
    language,
    shape,
    isPart,
  }: Omit<NamedCase, 'book'> & {
    book: Book;
    part: OutlinePart;
    language: Language;
    shape: Shape;
    isPart: boolean;
  },
): void {
  const heading = headingIn(book, part.section, language);
  const label = heading === '' ? '' : `${heading}${language === 'zh' ? '：' : ': '}`;
  const told = shape === 'shorter' ? first([part]) : part.excerpts;
  const unit = isPart ? unitLabel(study, language) : '';
  composer.quotes(study, told, `${shape === 'points' ? '- ' : ''}${unit}${label}`);
}

function first(parts: readonly OutlinePart[]): OutlinePart['excerpts'] {
  return parts.flatMap(({ excerpts }) => excerpts.slice(0, 1));
}
