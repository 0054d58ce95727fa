import { describe, expect, it } from 'vitest';
import { smallLibrary } from '../testing/smallLibrary.ts';
import type { CheckedText } from '../types.ts';
import { checkText, type CheckTextDeps } from './checkText.ts';
import { createChecker } from './createChecker.ts';
import { createNearness } from './createNearness.ts';
import { groundSentence } from './groundSentence.ts';
import { createWordReader } from './wordReader.ts';
import { loadLexicon } from '../models/lexicon.ts';

const lexicon = loadLexicon();
const read = createWordReader(lexicon);
const studies = smallLibrary.books.flatMap(({ cases }) => cases);
const check = createChecker({ studies, lexicon, read });
const nearness = createNearness(lexicon, read);
const deps: CheckTextDeps = {
  library: smallLibrary,
  ground: (sentence, passages) => groundSentence(sentence, passages, { check, nearness }),
  candidates: (_, { k, allow }) => [...allow].slice(0, k),
};
const checked = (text: string): Promise<CheckedText> => checkText({ text }, deps);
const first = smallLibrary.textOf(smallLibrary.shelved[0]!);

describe('checkText()', () => {
  it('cites the words that carry a sentence, by their offsets', async () => {
    const { sentences, citations } = await checked(first);
    expect(sentences[0]).toMatchObject({ support: 'verbatim', citations: [1], start: 0 });
    const { book, start, end, quote } = citations[0]!;
    expect(smallLibrary.book(book)!.text.slice(start, end)).toBe(quote);
    expect(quote).toContain(sentences[0]!.text.replace(/。$/u, ''));
  });

  it('gives every sentence its offsets in the text', async () => {
    const text = `# 要点\n\n- ${first}\nI hope this helps.`;
    const { sentences } = await checked(text);
    for (const one of sentences) expect(text.slice(one.start, one.end)).toBe(one.text);
    expect(sentences.at(-1)).toMatchObject({ support: 'noClaim', citations: [] });
  });

  it('shows the nearest words where nothing supports a sentence', async () => {
    const { sentences, citations } = await checked('全体宇航员乘火箭登上月球。');
    expect(sentences[0]).toMatchObject({ support: 'unsupported', citations: [] });
    expect(sentences[0]!.reason).toBeTruthy();
    expect(sentences[0]!.nearest?.quote).toBeTruthy();
    expect(citations).toEqual([]);
  });

  it('cites the same words once', async () => {
    const { citations } = await checked(`${first}\n${first}`);
    expect(new Set(citations.map(({ start, end }) => `${start}-${end}`)).size).toBe(
      citations.length,
    );
  });

  it('looks at nothing beyond the filter', async () => {
    const none = await checkText({ text: first, filter: { units: ['某局'] } }, deps);
    expect(none.sentences[0]).toMatchObject({ support: 'unsupported' });
    expect(none.sentences[0]!.nearest).toBeUndefined();
  });

  it('lets others have their turn between two sentences', async () => {
    const order: string[] = [];
    const done = checked(`${first}\n${first}\n${first}`).then(() => order.push('checked'));
    setImmediate(() => order.push('another'));
    await done;
    expect(order).toEqual(['another', 'checked']);
  });
});
