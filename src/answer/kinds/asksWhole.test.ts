import { describe, expect, it } from 'vitest';
import type { Concept } from '../../retrieve/terms/concept.ts';
import { readIntent } from '../../question/intent/intentModel.ts';
import { smallLibrary } from '../../testing/smallLibrary.ts';
import { asksWhole } from './asksWhole.ts';

const concept = (text: string): Concept => ({
  ...{ text, rarity: 1, df: 1, share: 1, isLiteral: true },
  variants: [{ text, weight: 1 }],
});

const all = [0, 1, 2, 3];

describe('asksWhole()', () => {
  it.each([
    ['nothing is named', [], true],
    ['what is named only asks', ['总结', '经验'], true],
    ['what is named stands nowhere', ['足球'], true],
    ['what is named sets some passages apart', ['读书会'], false],
    ['one of several does', ['总结', '笔记'], false],
  ])('%s', (_, words, is) => {
    const concepts = words.map(concept);
    expect(asksWhole({ library: smallLibrary, concepts, selected: all })).toBe(is);
  });

  it('takes what stands in most passages for what all of them are about', () => {
    const concepts = [concept('读书会')];
    expect(asksWhole({ library: smallLibrary, concepts, selected: [2] })).toBe(true);
  });

  it('asks the model that is given', () => {
    const reading = readIntent('总结');
    const concepts = [concept('读书会')];
    const asked = { library: smallLibrary, concepts, selected: all, intentOf: () => reading };
    expect(asksWhole(asked)).toBe(true);
  });
});
