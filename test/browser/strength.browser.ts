import { describe, expect, it } from 'vitest';
import { createFakeCasebook, fakeAnswer } from '../../src/testing/fakeCasebook.ts';
import { askOnPage } from './askOnPage.ts';
import { seriousFindings } from './seriousFindings.ts';
import { startFake } from './startFake.ts';
import { visitRoom } from './visitRoom.ts';

const CONFIDENCE: Record<string, number | null> = { 强: 0.97, 中: 0.7, 弱: 0.2, 无: null };

/** A casebook whose confidence is that of the question; the words that answer are the first four. */
const casebook = createFakeCasebook({
  ask: ({ question }) => {
    const text = fakeAnswer.text;
    const start = text.indexOf('学习制度');
    const answer = { text: '学习制度', start, end: start + 4 };
    return Promise.resolve({ ...fakeAnswer, confidence: CONFIDENCE[question] ?? null, answer });
  },
});
const visit = visitRoom(() => startFake(casebook));

describe('an answer', () => {
  it('tells whether it answers apart from whether its quote is exact, and sets off the words that do', async () => {
    const page = await visit();
    const said: string[] = [];
    for (const question of Object.keys(CONFIDENCE)) {
      const turn = await askOnPage(page, question);
      said.push((await turn.locator('.strength').allInnerTexts()).join().trim());
      expect(await turn.locator('.sign.verbatim').getAttribute('title')).toMatch(/^引文准确/u);
      expect(await turn.locator('.text .said').innerText()).toBe('学习制度');
    }
    const [strong, fair, weak, none] = said;
    expect([strong, fair, weak].map((one) => one!.slice(2).trim())).toEqual([
      '很可能答到了问题',
      '大致答到了问题',
      '未必答到了问题',
    ]);
    expect(none).toBe('');
    expect(await seriousFindings(page)).toEqual([]);
  });
});
