import type { QuestionPlan } from '../../question/plan.ts';
import type { NamedCase } from '../../question/units/names/unitName.ts';
import type { Book, CaseStudy, Language, Shape } from '../../types.ts';
import { entryLine } from '../contents/entryLine.ts';
import { Composer, unitLabel, type Composed } from '../wording/composer.ts';
import { headingIn } from '../wording/headingIn.ts';
import type { OutlinePart } from './outline.ts';

/** A case and what it says in brief; no parts where its text is not held. */
export interface OutlinedCase extends NamedCase {
  parts: readonly OutlinePart[];
}

/** Sections told of a case; of more, how many are left out is said. */
const MOST_PARTS = 30;

/**
 * Cases summed up: whose each is and where (of sections that are asked for the unit alone), then a line a section, its heading and what opens its points. In one sentence a case is told by
 * how it opens; shorter, by the first words of each section; as a table, a row a section.
 */
export function summaryAnswer(
  { language, shape, references }: Pick<QuestionPlan, 'language' | 'shape' | 'references'>,
  { books, cases }: { books: readonly Book[]; cases: readonly OutlinedCase[] },
): Composed {
  const composer = new Composer(language);
  for (const { study, parts, ...named } of cases) {
    const book = books.find(({ id }) => id === named.book)!;
    const isPart = references.sections.length > 0 && parts.length > 0;
    addCase(composer, { book, study, parts, language, shape, isPart });
  }
  return composer.finish();
}

/** A case and how it is to be told; `isPart`: only the sections that were asked for. */
interface Telling {
  book: Book;
  study: CaseStudy;
  parts: readonly OutlinePart[];
  language: Language;
  shape: Shape;
  isPart: boolean;
}

function addCase(composer: Composer, telling: Telling): void {
  const { book, study, parts, language, shape, isPart } = telling;
  if (shape === 'oneSentence' && parts.length > 0) {
    composer.quotes(study, first(parts.slice(0, 1)));
    return;
  }
  if (!isPart) composer.entry(book, study, entryLine(book, study, language));
  const shown = parts.slice(0, MOST_PARTS);
  if (shape === 'table' && parts.length > 0) addTable(composer, { ...telling, parts: shown });
  else for (const part of shown) addPart(composer, part, telling);
  const left = parts.length - shown.length;
  if (left > 0)
    composer.note(
      language === 'zh' ? `另有${left}节未列出。` : `${left} more sections are not listed.`,
    );
}

function addTable(composer: Composer, { book, parts, language }: Telling): void {
  const head = language === 'zh' ? ['部分', '要点'] : ['Section', 'Points'];
  const rows = parts.map((part) => ({
    label: headingIn(book, part.section, language),
    cells: [{ excerpts: part.excerpts }],
  }));
  composer.table(head, rows);
}

function addPart(composer: Composer, part: OutlinePart, telling: Telling): void {
  const { book, study, language, shape, isPart } = telling;
  const heading = headingIn(book, part.section, language);
  const label = heading === '' ? '' : `${heading}${language === 'zh' ? '：' : ': '}`;
  const told = shape === 'shorter' ? first([part]) : part.excerpts;
  const unit = isPart ? unitLabel(study, language) : '';
  composer.quotes(study, told, `${shape === 'points' ? '- ' : ''}${unit}${label}`);
}

function first(parts: readonly OutlinePart[]): OutlinePart['excerpts'] {
  return parts.flatMap(({ excerpts }) => excerpts.slice(0, 1));
}
