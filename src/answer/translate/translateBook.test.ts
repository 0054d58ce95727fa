import { describe, expect, it } from 'vitest';
import { createScriptedChat } from '../../testing/scriptedChat.ts';
import { editionOf } from '../../testing/editedBook.ts';
import { smallBook } from '../../testing/smallBook.ts';
import { sentenceKey } from '../../text/sentenceKey.ts';
import type { Edition } from '../../types.ts';
import type { Checker } from '../../check/createChecker.ts';
import { linesOf } from './linesOf.ts';
import { translateBook } from './translateBook.ts';

/** Refuses thirty where the book says twenty. */
const check: Checker = (sentence) =>
  sentence.includes('thirty')
    ? { support: 'unsupported', reason: 'the number thirty does not stand there' }
    : { support: 'supported', reason: null };

const all = linesOf(smallBook);
const OPEN = '读书二十本。';
const edition = {
  ...editionOf(
    Object.fromEntries(all.filter(({ words }) => words !== OPEN).map(({ words }) => [words, 'X'])),
  ),
  glossary: [
    { zh: '读书', en: 'read books' },
    { zh: '讲堂', en: 'lecture' },
  ],
};

function translate(replies: Parameters<typeof createScriptedChat>[0], from: Edition | null) {
  const chat = createScriptedChat(replies);
  const saved: Edition[] = [];
  const save = async (one: Edition) => void saved.push(structuredClone(one));
  const done = translateBook({ book: smallBook, edition: from, chat, check, save });
  return { chat, saved, done };
}

describe('linesOf()', () => {
  it('has titles, units and every sentence once, sentences with their neighbours', () => {
    expect(all.map(({ words }) => words)).toEqual([
      ...['小书', '甲局', '甲局的做法', '乙局', '乙局的做法', '丙局', '丙局的做法'],
      ...['甲局每周五学习。', OPEN, '乙局每天自学。', '办四期讲堂。'],
    ]);
    expect(all.find(({ words }) => words === OPEN)).toMatchObject({
      ...{ unit: '甲局', kind: 'sentence', before: '甲局每周五学习。', after: '乙局每天自学。' },
    });
  });
});

describe('translateBook()', () => {
  it('puts what is missing into English, with neighbours and its terms of the glossary', async () => {
    const { chat, saved, done } = translate([' It read twenty books. '], edition);
    const { made, failed, edition: whole } = await done;
    expect([made, failed]).toEqual([1, []]);
    expect(whole.sentences[sentenceKey(OPEN)]).toBe('It read twenty books.');
    expect(saved).toEqual([whole]);
    const asked = chat.requests[0]!.at(-1)!.text;
    expect(asked).toContain('读书 = read books');
    expect(asked).not.toContain('lecture');
    expect(asked).toContain('<before>甲局每周五学习。</before>');
  });

  it('tells the model what was wrong, and takes the better wording', async () => {
    const { chat, done } = translate(['It read thirty.', 'It read twenty.'], edition);
    expect((await done).edition.sentences[sentenceKey(OPEN)]).toBe('It read twenty.');
    expect(chat.requests[1]!.at(-1)!.text).toContain('the number thirty does not stand there');
  });

  it('leaves in Chinese, and lists, what fails twice', async () => {
    const { saved, done } = translate(['It read thirty.', '读书二十本。'], edition);
    const { made, failed } = await done;
    expect(failed).toEqual([{ words: OPEN, reason: 'it is not in English' }]);
    expect([made, saved]).toEqual([0, []]);
  });

  it('keeps what was made before the model failed, and goes on from there', async () => {
    const first = translate(['Small Book', new Error('down')], null);
    await expect(first.done).rejects.toThrow('down');
    expect(Object.values(first.saved.at(-1)!.sentences)).toEqual(['Small Book']);
    const replies = all.slice(1).map(({ words }) => `English ${sentenceKey(words)}`);
    const { made } = await translate(replies, first.saved.at(-1)!).done;
    expect(made).toBe(all.length - 1);
  });
});
