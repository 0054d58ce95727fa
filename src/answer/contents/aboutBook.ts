import { englishFor } from '../../retrieve/edition/parallelSentences.ts';
import { largest } from '../../text/largest.ts';
import { isOtherMatter } from '../../text/isOtherMatter.ts';
import { normaliseTight } from '../../text/normalise.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Book, Language } from '../../types.ts';

/** A line of the front matter that is running text, not a title, a name or a date: it ends as a sentence does. */
const RUNNING_TEXT = /[。！？!?]$|[a-z]\.$/u;

/** A longer line is no name, title or date. */
const SHORT = 30;

/** The book's name, headings and signatures say nothing of their own. */
const SIGNATURE = /^(?:编者|编委会|编辑委员会|the editors?)$/iu;

/** Who made the book and when, in one line; null where neither is known. */
export function imprintLine(book: Book, language: Language): string | null {
  const known = [book.publisher, book.date].filter((one) => one !== null);
  if (known.length === 0) return printedLine(book, language);
  if (language === 'zh') return `《${book.title}》：${known.join('，')}。`;
  const said = known.map((one) => namesInEnglish(book, one));
  const inChinese = said.join() === known.join() ? '' : ` (${known.join('，')})`;
  return `${book.titleEn ?? book.title}: published by ${said.join(', ')}${inChinese}.`;
}

/** The short lines before the contents as they stand, where nothing else tells who made the book: names and dates. */
function printedLine(book: Book, language: Language): string | null {
  const lines = book.front
    .split('\n')
    .filter((line) => line.trim() !== '' && line !== book.title && line.length <= SHORT)
    .filter((line) => !RUNNING_TEXT.test(line))
    .filter((line) => !isOtherMatter(line) && !SIGNATURE.test(normaliseTight(line)));
  if (lines.length === 0) return null;
  return language === 'zh'
    ? `《${book.title}》书前印有：${lines.join('；')}。`
    : `Printed before the contents of ${book.titleEn ?? book.title}: ${lines.join('; ')}.`;
}

/** The running text of what stands before the contents, such as a foreword, sentence by sentence. */
export function forewordOf({ front }: Pick<Book, 'front'>): string[] {
  return front
    .split('\n')
    .filter((line) => RUNNING_TEXT.test(line) || line.length > SHORT)
    .flatMap((line) => splitSentences(line).map(({ start, end }) => line.slice(start, end)));
}

/** A name or date; of several (甲、乙) each by itself. As printed where one has no English. */
function namesInEnglish(book: Book, names: string): string {
  const english = names.split('、').map((name) => englishFor(book, name));
  return englishFor(book, names) ?? (english.includes(null) ? names : english.join(' and '));
}

/** The foreword in the book's own words, for English answers those of its edition; null where there is none. */
export function forewordLine(book: Book, language: Language): string | null {
  const sentences = forewordOf(book);
  if (sentences.length === 0) return null;
  if (language === 'zh') return `书前的说明写道：“${sentences.join('')}”`;
  const said = sentences.map((sentence) => englishFor(book, sentence) ?? sentence);
  const inEnglish = said.join() === sentences.join() ? '' : ` (“${sentences.join('')}”)`;
  return `The text before the contents says: “${said.join(' ')}”${inEnglish}`;
}

/** The book's name. */
export function titleLine({ title, titleEn }: Book, language: Language): string {
  if (language === 'zh') return `书名：《${title}》。`;
  return `The book is called ${titleEn === null ? `《${title}》` : `${titleEn} (《${title}》)`}.`;
}

/** The last page that the contents or the text tell of; null where nothing tells pages. */
export function lastPageLine(book: Book, language: Language): string | null {
  const told = book.cases.flatMap(({ firstPage, lastPage }) => [firstPage ?? 0, lastPage ?? 0]);
  const last = largest([...told, ...book.pages.map(({ number }) => number)], 0);
  if (last === 0) return null;
  return language === 'zh'
    ? `《${book.title}》的页码至少编到第${last}页。`
    : `The pages of ${book.titleEn ?? book.title} are numbered to ${last} at least.`;
}

/** How many cases the contents list, by part, and how many are held. */
export function countLine(book: Book, parts: readonly number[], language: Language): string {
  const isAsked = (part: number): boolean => parts.length === 0 || parts.includes(part);
  const cases = book.cases.filter(({ part }) => isAsked(part));
  const held = cases.filter(({ hasText }) => hasText).length;
  const counted = book.parts
    .filter(({ number, label }) => label !== '' && isAsked(number))
    .map(({ number, label, title }) => {
      const count = book.cases.filter(({ part }) => part === number).length;
      if (language === 'zh') return `${label} ${title} ${count}个`;
      return `${englishFor(book, `${label} ${title}`) ?? `${label} ${title}`}: ${count}`;
    });
  const isZh = language === 'zh';
  const listed = isZh ? `（${counted.join('，')}）` : ` (${counted.join('; ')})`;
  const byPart = counted.length === 0 ? '' : listed;
  return isZh
    ? `《${book.title}》目录共有${cases.length}个案例${byPart}，其中${held}个收录了正文。`
    : `The contents of ${book.titleEn ?? book.title} list ${cases.length} cases${byPart}; the text of ${held} is held.`;
}
