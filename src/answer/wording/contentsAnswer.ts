import type { Question } from '../../retrieve/question/question.ts';
import type { Book, CaseStudy } from '../../types.ts';
import { Composer, contentsPages, pagesLabel, unitName, type Composed } from './composer.ts';

/** More entries than this are summed up by their number. */
const MAX_LISTED = 60;

/** Asks when and by whom the book was made. */
const ASKS_IMPRINT = /谁|编|印|出版|何时|什么时候|哪一?年|\bwho\b|\bwhen\b|publish|compile|edit/iu;

/**
 * Answers a question about the table of contents: where a case stands, which cases there are, how many. Every
 * count is counted here. Returns null where the question names nothing the contents could tell.
 */
export function contentsAnswer(question: Question, books: readonly Book[]): Composed | null {
  const composer = new Composer(question.language);
  if (question.cases.length > 0) {
    for (const { book, study } of question.cases) {
      const from = books.find(({ id }) => id === book);
      if (from !== undefined) composer.entry(from, study, entryLine(study, question));
    }
    return composer.finish();
  }
  if (question.unknownUnits.length > 0) return null;
  for (const book of books) tellBook(book, question, composer);
  return composer.finish();
}

/** 市财政局：《…》，第4—7页。 */
export function entryLine(study: CaseStudy, { language }: Pick<Question, 'language'>): string {
  const pages = pagesLabel(contentsPages(study), language);
  const name = unitName(study, language);
  if (language === 'zh') {
    return `${name}：《${study.title}》，${pages}${study.hasText ? '' : '（正文未收录）'}。`;
  }
  return `${name}: “${study.title}”, ${pages}${study.hasText ? '' : ' (text not held)'}.`;
}

function tellBook(book: Book, question: Question, composer: Composer): void {
  const { language, references } = question;
  const asked = references.parts;
  const cases = book.cases.filter(({ part }) => asked.length === 0 || asked.includes(part));
  const held = cases.filter(({ hasText }) => hasText).length;
  const parts = book.parts.filter(
    ({ number, label }) => label !== '' && (asked.length === 0 || asked.includes(number)),
  );
  const partList = parts.map(({ number, label, title }) => {
    const count = book.cases.filter(({ part }) => part === number).length;
    return language === 'zh' ? `${label} ${title} ${count}个` : `${label} ${title}: ${count}`;
  });
  const listed =
    partList.length === 0
      ? ''
      : language === 'zh'
        ? `（${partList.join('，')}）`
        : ` (${partList.join('; ')})`;
  composer.note(
    language === 'zh'
      ? `《${book.title}》目录共有${cases.length}个案例${listed}，其中${held}个收录了正文。`
      : `The contents of ${book.titleEn ?? book.title} list ${cases.length} cases${listed}; the text of ${held} is held.`,
  );
  const imprint = [book.publisher, book.date].filter((one) => one !== null);
  if (ASKS_IMPRINT.test(question.text) && imprint.length > 0) {
    composer.note(
      language === 'zh' ? `${imprint.join('，')}。` : `Published: ${imprint.join(', ')}.`,
    );
  }
  if (cases.length > MAX_LISTED || !/哪些|列|目录|list|which|what|contents/iu.test(question.text))
    return;
  for (const study of cases) composer.entry(book, study, entryLine(study, question));
}
