import type { Library } from '../../retrieve/library.ts';
import type { QuestionPlan } from '../../question/plan.ts';
import type { NamedCase } from '../../question/units/names/unitName.ts';
import type { AnswerStatus, Language, Searched } from '../../types.ts';
import { inQuotes } from './inQuotes.ts';
import { placeLabel } from './placeLabel.ts';
import { titleIn } from './titleIn.ts';
import { Composer, contentsPages, pagesLabel, unitName, type Composed } from './composer.ts';

type Refusal = Composed & { status: AnswerStatus };

/** The contents list the case, its text is not held: title and pages, cited from the contents. */
export function notHeldAnswer(
  { language }: QuestionPlan,
  targets: readonly NamedCase[],
  { books }: Library,
): Refusal {
  const composer = new Composer(language);
  for (const { book, study } of targets) {
    const from = books.find(({ id }) => id === book);
    if (from === undefined) continue;
    const label = pagesLabel(contentsPages(study), language);
    const isZh = language === 'zh';
    const pages = label === '' ? '' : isZh ? `（${label}）` : ` (${label})`;
    const name = unitName(study, language);
    composer.entry(
      from,
      study,
      isZh
        ? `目录列有${name}《${study.title}》${pages}，但这里没有收录它的正文，无法回答。`
        : `The contents list ${name}, ${inQuotes(titleIn(from, study, language))}${pages}, but its text is not held here, so this cannot be answered.`,
    );
  }
  return { ...composer.finish(), status: 'text_not_held' };
}

/** Nothing relevant was found: what was searched, what came nearest, which words the books do not contain. */
export function notInBookAnswer(question: QuestionPlan, searched: Searched): Refusal {
  const { language, unknownUnits, references } = question;
  const composer = new Composer(language);
  const { passages, units, nearest, missing } = searched;
  const isZh = language === 'zh';
  if (unknownUnits.length > 0) {
    const names = unknownUnits.join(isZh ? '、' : ', ');
    composer.note(
      isZh ? `书中没有“${names}”这个单位。` : `The book has no unit called “${names}”.`,
    );
  }
  if (references.pages.length > 0 && passages === 0) {
    const pages = references.pages.join(isZh ? '、' : ', ');
    composer.note(isZh ? `书中没有第${pages}页。` : `The book has no page ${pages}.`);
  }
  composer.note(
    isZh
      ? `查阅了${units}个单位的${passages}段正文，没有找到答案。`
      : `Searched ${passages} ${passages === 1 ? 'passage' : 'passages'} of ${units} ${units === 1 ? 'unit' : 'units'} and found no answer.`,
  );
  if (missing !== undefined && missing.length > 0) {
    composer.note(
      isZh
        ? `书中没有出现：${missing.map((word) => `“${word}”`).join('、')}。`
        : `Not in the book: ${missing.map((word) => `“${word}”`).join(', ')}.`,
    );
  }
  if (nearest !== undefined) composer.note(nearestLine(nearest, language));
  return { ...composer.finish(), status: 'not_in_book' };
}

/** The passage that came nearest, in the language of the answer where it has one. */
function nearestLine(
  { quote, translation, unit, ...place }: NonNullable<Searched['nearest']>,
  language: Language,
): string {
  const label = placeLabel(place, language);
  if (language === 'zh') return `最接近的一段（${unit}，${label}）：“${quote}”`;
  const words = translation === undefined ? `“${quote}”` : inQuotes(translation.text);
  return `The nearest passage (${translation?.unit ?? unit}, ${label}): ${words}`;
}

/** A greeting is no question to the book. */
export function smalltalkAnswer({ language }: QuestionPlan): Refusal {
  const text =
    language === 'zh'
      ? '您好！请就书中的案例提问，例如“各单位如何激励自学？”。每句回答都注明单位和页码。'
      : 'Hello! Ask about the cases in the book, for example “How did units motivate self-study?”. Every sentence of an answer names its unit and page.';
  return { ...new Composer(language).note(text).finish(), status: 'answered' };
}
