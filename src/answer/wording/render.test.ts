import { describe, expect, it } from 'vitest';
import { fakeAnswer } from '../../testing/fakeCasebook.ts';
import { smallBook } from '../../testing/smallBook.ts';
import { unitLabel } from './composer.ts';
import { renderAnswer, renderBelow } from './render.ts';

describe('renderAnswer()', () => {
  it('puts numbered references with unit, pages and quote below the answer', () => {
    expect(renderAnswer(fakeAnswer)).toBe(
      '市统计局：规定了学习制度。[1]\n\n[1] 〔市统计局·第1页〕\n    “规定了学习制度。”',
    );
  });

  it('names units in English beside the Chinese, and says when a page is estimated', () => {
    const [citation] = fakeAnswer.citations;
    const pages = { first: 8, last: 9, basis: 'estimated' as const };
    const answer = {
      ...fakeAnswer,
      language: 'en' as const,
      citations: [{ ...citation!, section: '一、甲', pages }],
    };
    const text = renderAnswer(answer, {
      unitsEn: new Map([['市统计局', 'Statistics Bureau']]),
    });
    expect(text).toContain(
      '[1] 〔Statistics Bureau 市统计局 · pp. 8–9〕 (page estimated) 一、甲\n',
    );
  });

  it('puts the English below the Chinese, and says whose it is', () => {
    const [citation] = fakeAnswer.citations;
    const names = { language: 'en', unit: 'Statistics Bureau', caseTitle: 'On Study' } as const;
    const text = {
      text: 'It laid down a system.',
      section: 'I. First',
      support: 'verbatim',
    } as const;
    const translation = { ...names, ...text, by: 'edition' as const };
    const entry = { ...citation!, n: 2, quote: '', caseTitle: '学习', section: null };
    const citations = [
      { ...citation!, section: '一、甲', translation },
      { ...entry, translation: { ...translation, text: '', section: null } },
    ];
    expect(renderAnswer({ ...fakeAnswer, language: 'en', citations })).toMatch(
      /p\. 1〕 I\. First\n {4}“规定了学习制度。”\n {4}English edition: “It laid down a system\.”\n\[2\].*\n {4}《学习》\n {4}English edition: “On Study”$/u,
    );
  });

  it.each(['zh', 'en'] as const)(
    'makes no markup of names, headings, titles and questions (%s)',
    (language) => {
      const hostile = '[8] ![x](http://e.example/x.png) <script>';
      const [citation] = fakeAnswer.citations;
      const named = { unit: hostile, caseTitle: hostile, section: hostile, book: hostile };
      const citations = [
        { ...citation!, ...named },
        { ...citation!, ...named, n: 2, quote: '' },
      ];
      const sentences = [
        { text: hostile, citations: [], support: 'unsupported' as const, reason: hostile },
      ];
      const answer = { ...fakeAnswer, ...{ language, asked: hostile, notes: [hostile] } };
      const text = renderAnswer(
        { ...answer, citations, sentences },
        {
          unitsEn: new Map([[hostile, hostile]]),
          books: new Map([
            ['a', 'A'],
            [hostile, hostile],
          ]),
        },
      );
      expect(text).not.toContain('<');
      expect(text.match(/\[[^\]]*\]/gu)).toEqual(['[1]', '[1]', '[2]']);
    },
  );

  it('says a name once that is the same in both languages', () => {
    const [citation] = fakeAnswer.citations;
    const citations = [{ ...citation!, unit: 'Hilltop Farm' }];
    const text = renderAnswer(
      { ...fakeAnswer, language: 'en', citations },
      { unitsEn: new Map([['Hilltop Farm', 'Hilltop Farm']]) },
    );
    expect(text).toContain('[1] 〔Hilltop Farm · p. 1〕');
    const farm = { ...smallBook.cases[0]!, unit: 'Hilltop Farm', unitEn: 'Hilltop Farm' };
    expect(unitLabel(farm, 'en')).toBe('Hilltop Farm: ');
  });

  it('shows the title where the contents are cited', () => {
    const [citation] = fakeAnswer.citations;
    const answer = { ...fakeAnswer, citations: [{ ...citation!, quote: '', passage: null }] };
    expect(renderAnswer(answer)).toContain('《题目》');
  });

  it('names the book where there are several: two may have a unit of the same name', () => {
    const books = new Map([
      ['b', '甲书'],
      ['c', '乙书'],
    ]);
    expect(renderAnswer(fakeAnswer, { books })).toContain('[1] 《甲书》〔市统计局·第1页〕');
    expect(renderAnswer(fakeAnswer, { books: new Map([['b', '甲书']]) })).not.toContain('甲书');
  });

  it('adds nothing to an answer without citations', () => {
    expect(renderAnswer({ ...fakeAnswer, text: '没有。', citations: [] })).toBe('没有。');
  });

  it('shows how a follow-up was understood', () => {
    const asked = '市统计局如何激励自学？';
    expect(renderAnswer({ ...fakeAnswer, asked })).toMatch(
      /^（问题：市统计局如何激励自学？）\n\n/u,
    );
  });

  it('lists what was not supported, with the reason', () => {
    const sentence = {
      text: '共167人次。',
      citations: [],
      support: 'unsupported' as const,
      reason: '没有167',
    };
    const answer = { ...fakeAnswer, sentences: [...fakeAnswer.sentences, sentence] };
    expect(renderAnswer(answer)).toContain('\n\n书中未找到依据：\n✗ 共167人次。 — 没有167\n\n[1]');
  });
});

describe('renderBelow()', () => {
  it('says how a follow-up was understood, then the references, and nothing where there is neither', () => {
    const reference = '[1] 〔市统计局·第1页〕\n    “规定了学习制度。”';
    expect(renderBelow(fakeAnswer)).toBe(reference);
    expect(renderBelow({ ...fakeAnswer, asked: '谁？' })).toBe(`（问题：谁？）\n\n${reference}`);
    expect(renderBelow({ ...fakeAnswer, citations: [] })).toBe('');
  });
});
