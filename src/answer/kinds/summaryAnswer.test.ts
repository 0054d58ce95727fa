import { describe, expect, it } from 'vitest';
import { smallBook, smallLibrary } from '../../testing/smallLibrary.ts';
import { withEnglish } from '../../testing/editedBook.ts';
import type { References } from '../../question/references.ts';
import type { Language, Shape } from '../../types.ts';
import { outlineOf } from './outline.ts';
import { summaryAnswer } from './summaryAnswer.ts';

const heading = '一、先学。';
const [first, , third] = smallBook.cases;
const parts = outlineOf(smallLibrary, [0, 1]).map((part) => ({
  ...part,
  section: { ...part.section, heading },
}));

const whole: References = { pages: [], cases: [], parts: [], sections: [] };

function summed(
  shape: Shape,
  { language = 'zh' as Language, books = [smallBook], references = whole } = {},
): string {
  const cases = [
    { book: 'small', study: first!, parts },
    { book: 'small', study: third!, parts: [] },
  ];
  return summaryAnswer({ language, shape, references }, { books, cases }).text;
}

describe('summaryAnswer()', () => {
  it('tells whose a case is and where, then section by section, and of a case not held that it is not', () => {
    expect(summed('none')).toBe(
      '一局：《题目1》，第1—2页。[1]\n一、先学：一局每周学习。[2]人人写笔记。[3]\n三局：《题目3》，第5—6页（正文未收录）。[4]',
    );
  });

  it.each<[Shape, string]>([
    ['points', '\n- 一、先学：一局每周学习。[2]人人写笔记。[3]\n'],
    ['shorter', '\n一、先学：一局每周学习。[2]\n'],
    ['oneSentence', '一局：一局每周学习。[1]\n'],
    [
      'table',
      '\n\n| 部分 | 要点 |\n| --- | --- |\n| 一、先学 | 一局每周学习。[2]人人写笔记。[3] |\n\n',
    ],
  ])('puts it as %s where that is asked for', (shape, line) => {
    expect(summed(shape)).toContain(line);
  });

  it('tells 30 sections of a longer case, and how many are left out', () => {
    const long = {
      book: 'small',
      study: first!,
      parts: Array.from({ length: 33 }, () => parts[0]!),
    };
    const asked = { language: 'zh' as const, shape: 'none' as const, references: whole };
    const { text } = summaryAnswer(asked, { books: [smallBook], cases: [long] });
    expect(text.split('\n')).toHaveLength(1 + 30 + 1);
    expect(text).toMatch(/\n另有3节未列出。$/u);
  });

  it('names the unit before a section that is asked for', () => {
    const references = { ...whole, sections: [1] };
    expect(summed('none', { references })).toMatch(/^一局：一、先学：一局每周学习。\[1\]/u);
  });

  it('speaks English where the book does', () => {
    const book = withEnglish(smallBook, { '一、先学。': 'I. Study first.' });
    expect(summed('none', { language: 'en', books: [book] })).toContain(
      'I. Study first: “一局每周学习。” [2]',
    );
  });
});
