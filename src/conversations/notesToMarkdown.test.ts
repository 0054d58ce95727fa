import { describe, expect, it } from 'vitest';
import { fakeAnswer } from '../testing/fakeCasebook.ts';
import type { Note } from '../types.ts';
import { notesToMarkdown } from './notesToMarkdown.ts';

const at = '2024-05-06T07:08:09.010Z';
const { citations, text } = fakeAnswer;

describe('notesToMarkdown()', () => {
  it('writes comment, words and place of each', () => {
    const answer: Note = { id: '1', at, comment: '用于报告', question: '如何？', text, citations };
    const words = { ...answer, question: null, comment: '', text: '规定了学习制度。' };
    const written = notesToMarkdown([answer, words]);
    expect(written).toContain(`## 1\\. 如何？\n\n*${at}*\n\n用于报告\n\n> 市统计局：`);
    expect(written).toContain('〔市统计局·第1页〕《题目》 “规定了学习制度。”');
    expect(written).toContain('## 2\\. 题目');
    expect(written).toContain('> “规定了学习制度。”');
  });

  it('lets nothing of a comment or a book become markup', () => {
    const comment = '# head\n<script>x</script>\n[a](javascript:b)\n- item';
    const note: Note = { id: '1', at, comment, question: '<b>', text: '> [x]', citations: [] };
    const written = notesToMarkdown([note]);
    expect(written).not.toMatch(/^# head|<script>|[^\\]\[a\]\(|^- item|<b>/mu);
  });
});
