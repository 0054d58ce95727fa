import { describe, expect, it } from 'vitest';
import type { ContentsEntry, ContentsView } from '../types.ts';
import { suggestQuestions } from './suggestQuestions.ts';

let cases = 0;

function entry(unit: string, headings: string[], hasText = true): ContentsEntry {
  const sections = headings.map((heading, at) => ({ number: at + 1, heading, page: 1 }));
  const number = ++cases;
  const shared = { number, title: '题目', firstPage: 1, lastPage: 2, hasText, sections };
  return { ...shared, case: `1-${number}`, unit, unitEn: `Bureau ${unit}` };
}

const book = (entries: ContentsEntry[], title = '书'): ContentsView => ({
  book: 'b',
  title,
  front: '',
  parts: [{ number: 1, label: '', title: '', entries }],
});

const two = book([
  entry('甲局', ['一、健全制度。', '（二）讲求实效']),
  entry('乙局', ['1. 培训干部']),
  entry('丙局', ['一、未收录'], false),
]);

describe('suggestQuestions()', () => {
  it('asks what each unit whose text is held did, then section by section', () => {
    expect(suggestQuestions([two])).toEqual([
      '甲局有哪些做法？',
      '乙局有哪些做法？',
      '关于健全制度，甲局是怎么做的？',
      '关于培训干部，乙局是怎么做的？',
      '关于讲求实效，甲局是怎么做的？',
      '目录里有哪些单位？',
    ]);
  });

  it('asks after a turn for the sections of its unit first, and nothing that was asked', () => {
    const asked = '关于健全制度，甲局是怎么做的？';
    const next = suggestQuestions([two], { turns: [{ asked, units: ['甲局'] }], most: 2 });
    expect(next).toEqual(['关于讲求实效，甲局是怎么做的？', '甲局有哪些做法？']);
  });

  it('knows the unit of a question although the answer named none', () => {
    const turns = [{ asked: '乙局的食堂在哪里？', units: [] }];
    expect(suggestQuestions([two], { turns, most: 1 })).toEqual(['关于培训干部，乙局是怎么做的？']);
  });

  it('is in the language of the last question, without headings that are in another', () => {
    const turns = [{ asked: 'What did Bureau 甲局 do?'.replace('甲局', 'A'), units: ['甲局'] }];
    expect(suggestQuestions([two], { turns })).toEqual([
      'What did Bureau 甲局 do?',
      'What did Bureau 乙局 do?',
      'Which units are in the book?',
    ]);
    const english = book([entry('Mill', ['II. Safety first'])], 'A book');
    expect(suggestQuestions([english])[1]).toBe(
      'What did Bureau Mill do about “II. Safety first”?',
    );
  });

  it('asks a unit of several cases once, and nothing where there is no book', () => {
    const twice = book([entry('甲局', []), entry('甲局', ['一、健全制度'])]);
    expect(suggestQuestions([twice])).toHaveLength(3);
    expect(suggestQuestions([])).toEqual([]);
  });
});
