import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerSentence } from '../../types.ts';
import { annotate, DOUBT, END, MARKERS, STRONG, UNDOUBT, UNSTRONG } from './annotate.ts';

const known = new Set([1, 2]);

function sentence(text: string, support: AnswerSentence['support'] = 'verbatim'): AnswerSentence {
  return { text, citations: [1], support };
}

describe('annotate()', () => {
  it('puts one sign in the place of markers that stand together, and takes the space before them away', () => {
    const { text, groups } = annotate('甲。[1][2]乙。 [2]', { sentences: [], known });
    expect(text).toBe(`甲。${MARKERS}0${END}乙。${MARKERS}1${END}`);
    expect(groups.map(({ citations }) => citations)).toEqual([[1, 2], [2]]);
  });

  it('leaves a number without a citation as text', () => {
    expect(annotate('数组[3]', { sentences: [], known })).toMatchObject({
      text: '数组[3]',
      groups: [],
    });
  });

  it('gives each group the sentence that ends before it', () => {
    const sentences = [sentence('同一句。'), sentence('同一句。', 'supported')];
    const { groups } = annotate('甲：“同一句。”[1] 乙：同一句。[1]', { sentences, known });
    expect(groups.map((group) => group.sentence?.support)).toEqual(['verbatim', 'supported']);
  });

  it('gives a sentence to the first group behind it only', () => {
    const { groups } = annotate('一句。[1]别的[2]', { sentences: [sentence('一句。')], known });
    expect(groups.map((group) => group.sentence?.text)).toEqual(['一句。', undefined]);
  });

  it('encloses what stands between ~~ and ~~, and knows why', () => {
    const doubtful = { ...sentence('错的。', 'unsupported'), reason: '没有' };
    const { text, doubts } = annotate('对的。[1]~~错的。~~ [2]', { sentences: [doubtful], known });
    expect(text).toContain(`${DOUBT}0${END}错的。${UNDOUBT}`);
    expect(doubts).toEqual([doubtful]);
  });

  it('leaves ranges with ~ and an unfinished ~~ alone', () => {
    const raw = '3~5次，6~8次 ~~还没有完';
    expect(annotate(raw, { sentences: [], known }).text).toBe(raw);
  });

  it('passes over a sentence that does not stand in the text', () => {
    const { groups } = annotate('一句。[1]', { sentences: [sentence('别的')], known });
    expect(groups[0]?.sentence).toBeNull();
  });

  it('sets off the words that answer, unless they reach out of what is doubtful', () => {
    const marked = annotate('甲乙。[1]', { sentences: [], known, strong: { start: 1, end: 2 } });
    expect(marked.text).toBe(`甲${STRONG}乙${UNSTRONG}。${MARKERS}0${END}`);
    const doubtful = annotate('甲~~乙~~', { sentences: [], known, strong: { start: 0, end: 4 } });
    expect(doubtful.text).not.toContain(STRONG);
  });

  it('never lets signs of the text itself through, and loses no other character', () => {
    const pieces = [MARKERS, DOUBT, END, UNDOUBT, STRONG, '[1]', '~~', '0', '甲', ' ', '\n'];
    const noise = fc.string({ unit: fc.constantFrom(...pieces) });
    fc.assert(
      fc.property(noise, (raw) => {
        const { text, groups, doubts } = annotate(raw, { sentences: [], known });
        const signs = new RegExp(`${MARKERS}\\d+${END}`, 'gu');
        expect(text.match(signs)?.length ?? 0).toBe(groups.length);
        expect(text.split(DOUBT)).toHaveLength(doubts.length + 1);
        expect(text.split(UNDOUBT)).toHaveLength(doubts.length + 1);
        const without = text
          .replaceAll(signs, '')
          .replaceAll(new RegExp(`${DOUBT}\\d+${END}|${UNDOUBT}`, 'gu'), '~~');
        const expected = raw.replace(/[\uE000-\uE005]/gu, '').replace(/[ \t]*\[1\]/gu, '');
        expect(without).toBe(expected);
      }),
    );
  });
});
