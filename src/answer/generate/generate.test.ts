import { describe, expect, it } from 'vitest';
import { ModelFault } from '../../errors.ts';
import { createScriptedChat, type ScriptedReply } from '../../testing/scriptedChat.ts';
import { smallBook, smallLibrary } from '../../testing/smallLibrary.ts';
import type { Ground } from '../../check/groundSentence.ts';
import type { Composed, Line } from '../wording/composer.ts';
import { generate, type GenerateInput } from './generate.ts';

/** Supported where one of the passages holds the words, the unit's name in front aside. */
const ground: Ground = (sentence, among) => {
  const words = sentence.replace(/^[一二]局(?=.*局|人|大)|[。；.]$/gu, '');
  const held = among.filter((one) => smallLibrary.textOf(one).includes(words));
  const excerpts = held.map(({ book, study, section, passage: { id, start, end } }) => ({
    ...{ book, study, section, passage: id, start, end },
  }));
  return held.length > 0
    ? { support: 'supported', reason: null, excerpts }
    : { support: 'unsupported', reason: `“${words}” is not there`, excerpts: [] };
};

const study = smallBook.cases[0]!;
const lines: Line[] = [
  { kind: 'note', text: '查阅了2个单位：' },
  { kind: 'quotes', study, excerpts: [] },
  { kind: 'note', text: '正文未收录：三局。' },
];

async function write(
  replies: ScriptedReply[],
  changes: Partial<GenerateInput> = {},
): Promise<{ answer: Awaited<ReturnType<typeof generate>>; shown: string[]; requests: number }> {
  const chat = createScriptedChat(replies);
  const shown: string[] = [];
  const answer = await generate({
    question: '各局如何学习？',
    language: 'zh',
    passages: smallLibrary.shelved,
    lines,
    chat,
    ground,
    onText: async ({ text }: Composed) => void shown.push(text),
    ...changes,
  });
  return { answer, shown, requests: chat.requests.length };
}

describe('generate()', () => {
  it('cites what each sentence rests on, between casebook’s own lines', async () => {
    const { answer, requests } = await write([
      '一局每周学习[1]。人人写笔记。[2]\n- 大家都参加[4]。',
    ]);
    expect(answer!.text).toBe(
      '查阅了2个单位：\n一局每周学习。[1]人人写笔记。[2]\n- 大家都参加。[3]\n正文未收录：三局。',
    );
    expect(answer!.citations.map(({ n, unit, quote }) => [n, unit, quote])).toEqual([
      [1, '一局', '一局每周学习。'],
      [2, '一局', '人人写笔记。'],
      [3, '二局', '大家都参加。'],
    ]);
    expect(requests).toBe(1);
    expect(answer!.generation).toEqual({
      model: 'test:scripted',
      removedMarkers: 0,
      repaired: 0,
      withdrawn: 0,
    });
  });

  it('shows every sentence once it is checked, each text the beginning of the next', async () => {
    const { shown } = await write(['一局每周学习。[1]人人写笔记。[2]大家都参加。[4]']);
    expect(shown[0]).toBe('查阅了2个单位：\n一局每周学习。[1]');
    expect(shown.length).toBeGreaterThan(2);
    shown.slice(1).forEach((text, at) => expect(text.startsWith(shown[at]!)).toBe(true));
  });

  it('removes and counts markers of passages that were not given', async () => {
    const { answer } = await write(['一局每周学习。[1][9]']);
    expect(answer!.text).toContain('一局每周学习。[1]\n');
    expect(answer!.generation.removedMarkers).toBe(1);
  });

  it('has a failed sentence worded again, with the checker’s own words', async () => {
    const chat = createScriptedChat([
      '一局每周学习。[1]人人写诗。[2]大家都参加。[4]',
      '1: 人人写笔记。[2]',
    ]);
    const { answer, shown } = await write([], { chat });
    expect(chat.requests[1]!.at(-1)!.text).toContain('1: 人人写诗。\n   (“人人写诗” is not there)');
    expect(answer!.text).toContain('一局每周学习。[1]人人写笔记。[2]大家都参加。[3]');
    expect(answer!.generation.repaired).toBe(1);
    expect(shown.join('')).not.toContain('写诗');
  });

  it('strikes through what no second wording saves, with the reason and without a citation', async () => {
    const { answer } = await write(['一局每周学习。[1]人人写诗。[2]', '1: 人人写书。[2]']);
    expect(answer!.text).toContain('一局每周学习。[1]~~人人写诗。~~');
    expect(answer!.sentences[1]).toEqual({
      text: '人人写诗。',
      citations: [],
      support: 'unsupported',
      reason: '“人人写诗” is not there',
    });
  });

  it('leaves out what the model takes back', async () => {
    const { answer } = await write(['一局每周学习。[1]人人写诗。[2]', '1: -']);
    expect(answer!.text).not.toContain('写诗');
    expect(answer!.generation.withdrawn).toBe(1);
  });

  it('keeps the answer when the repair fails, and tells of the fault', async () => {
    const faults: string[] = [];
    const { answer } = await write(
      ['一局每周学习。[1]人人写诗。[2]', new ModelFault('server_error', 'status 500')],
      { onFault: ({ kind }) => void faults.push(kind) },
    );
    expect(answer!.text).toContain('~~人人写诗。~~');
    expect(faults).toEqual(['server_error']);
  });

  it('never lets one unit’s words stand under the name of another', async () => {
    const { answer } = await write([
      '二局：\n人人写笔记。[2]\n大家都参加。[4]',
      '1: 人人写笔记。[2]',
    ]);
    expect(answer!.sentences.map(({ support }) => support)).toEqual(['unsupported', 'supported']);
    expect(answer!.sentences[0]!.reason).toBe('放在二局名下，说的却是一局');
  });

  it('says null where the model finds no answer, and shows nothing', async () => {
    const { answer, shown } = await write(['NO_ANSWER']);
    expect(answer).toBeNull();
    expect(shown).toEqual([]);
  });

  it.each([
    ['only markers', '[1][2][3]', 'no_citations'],
    ['nothing that stands in the book', '人人写诗。[1]', 'no_citations'],
    ['another language', 'The bureau studies every week, it seems. [1]', 'wrong_language'],
  ])('fails on %s and shows nothing', async (_what, reply, kind) => {
    const shown: string[] = [];
    const written = write([reply, '1: -'], { onText: async ({ text }) => void shown.push(text) });
    await expect(written).rejects.toMatchObject({ code: 'model_failed', kind });
    expect(shown).toEqual([]);
  });

  it('renders markup and links of the model escaped', async () => {
    const { answer } = await write(['一局每周学习。[1]<img src=x>![a](http://b/c.png)', '']);
    expect(answer!.text).toContain('＜img src=x>');
    expect(answer!.text).not.toMatch(/<|\]\(/u);
  });
});
