import { describe, expect, it } from 'vitest';
import { joinParagraphs } from './paragraphs.ts';
import { sourceLines } from '../source/sourceLines.ts';

const texts = (text: string): string[] =>
  joinParagraphs(sourceLines(text), []).map((paragraph) => paragraph.text);

describe('joinParagraphs()', () => {
  it('joins lines that are only wrapped', () => {
    expect(texts('我们认真学习，\n共同提高。\n一起前进。')).toEqual([
      '我们认真学习，共同提高。',
      '一起前进。',
    ]);
  });

  it('joins Latin words with a space and Chinese without', () => {
    expect(texts('they read\nmany books.')).toEqual(['they read many books.']);
    expect(texts('学习\n制度。')).toEqual(['学习制度。']);
  });

  it('joins as many lines as there are, and looks at both ends of them', () => {
    const line = '各单位组织党员干部集中学习';
    const lines = Array.from({ length: 5_000 }, () => line);
    expect(texts(`${lines.join('\n')}\n2008\n12\n人。\n下一段。`)).toEqual([
      `${lines.join('')}200812人。`,
      '下一段。',
    ]);
    expect(texts(`（${lines.join('\n')}）\n下一段。`)).toEqual([
      `（${lines.join('')}）`,
      '下一段。',
    ]);
  });

  it('keeps headings apart from the text behind them', () => {
    expect(texts('一、解放思想，强化理论武装\n\n把学习放在首位。')).toEqual([
      '一、解放思想，强化理论武装',
      '把学习放在首位。',
    ]);
  });

  it('joins a heading that lacks the full stop of the others', () => {
    const text =
      '一、强化目标制度。\n\n正文。\n\n二、素质全面提高，成效\n\n显著。\n\n三、继续努力。\n\n正文。';
    expect(texts(text)).toContain('二、素质全面提高，成效显著。');
  });

  it('joins the short rest of a heading that filled its line', () => {
    const text = '一、以制度促学习以学习促工作以工作促发展强化\n\n组织领导\n\n局里成立了小组。';
    expect(texts(text)[0]).toBe('一、以制度促学习以学习促工作以工作促发展强化组织领导');
  });

  it('takes an indent as the start of a paragraph, and its absence as going on', () => {
    expect(texts('　　我们学习。\n大家同意。\n　　第二段。')).toEqual([
      '我们学习。大家同意。',
      '第二段。',
    ]);
  });

  it('keeps a remark in brackets on its own', () => {
    expect(texts('（局办公室供稿）\n\n正文。')).toEqual(['（局办公室供稿）', '正文。']);
  });

  it('keeps a short line that a blank line sets apart: a title, not a broken sentence', () => {
    expect(texts('狠抓学习提素质\n\n市统计局\n\n市统计局认真学习。')).toEqual([
      '狠抓学习提素质',
      '市统计局',
      '市统计局认真学习。',
    ]);
  });

  it('remembers where a page broke the sentence', () => {
    const [paragraph] = joinParagraphs(
      sourceLines('每周五下午学习，规定了“3个8”学习制度。即局领\n\n导班子开会。'),
      [],
    );
    expect(paragraph).toMatchObject({
      text: '每周五下午学习，规定了“3个8”学习制度。即局领导班子开会。',
      breaks: [{ at: 24, kind: 'broken', page: null }],
    });
  });

  it('takes the lines of subtitles, which have no full stops, for sentences', () => {
    const talk = [
      '各位邻居晚上好',
      '今天讲怎样修水渠',
      '先看渠底',
      '再看闸门的铁链有没有锈',
      '谢谢',
    ];
    expect(texts(talk.join('\n'))).toEqual(talk);
  });
});
