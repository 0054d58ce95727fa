import { describe, expect, it } from 'vitest';
import { NameModel } from '../../models/nameModel.ts';
import { indexTerms } from '../../text/words.ts';
import { LexicalIndex } from '../store/lexicalIndex.ts';
import { NameFinder } from './nameFinder.ts';

const model = new NameModel(
  ['爱 100 e400 a100', '迪 400 di600', '生 -100 son300', '森 200 son500', '德 200 d300'].join('\n'),
);

function finder(...texts: string[]): NameFinder {
  return new NameFinder(model, LexicalIndex.build(texts.map(indexTerms)));
}

describe('NameFinder', () => {
  it('find() gives the runs of characters in the book that read like the word, likeliest first', () => {
    const names = finder('发明家爱迪生', '爱迪森公司').find('edison');
    // 爱迪 leaves three letters unheard.
    expect(names.map(({ name }) => name)).toEqual(['爱迪森', '爱迪生', '爱迪']);
    expect(names[0]!.gain).toBeGreaterThan(names[1]!.gain);
    // e, di and son by the table of 爱, 迪 and 生 (priors 1, 4 and −1, half counted), six letters by chance.
    const byHand = Math.log(0.4 * 0.6 * 0.3) + 6 * Math.log(26) + (1 + 4 - 1) / 2;
    expect(names[1]!.gain).toBeCloseTo(byHand, 9);
  });

  it('find() needs all pairs of a run in one passage', () => {
    const names = finder('爱迪', '迪生').find('edison');
    expect(names.map(({ name }) => name)).not.toContain('爱迪生');
  });

  it('find() passes over a letter that is not heard, for less', () => {
    const heard = finder('爱迪生').find('edison');
    const silent = finder('爱迪生').find('eddison');
    expect(silent[0]!.name).toBe('爱迪生');
    expect(silent[0]!.gain).toBeLessThan(heard[0]!.gain);
  });

  it('find() gives nothing for what the book does not write, nor for no letters', () => {
    expect(finder('学习型党组织').find('edison')).toEqual([]);
    expect(finder('爱迪生').find('')).toEqual([]);
    expect(finder().find('edison')).toEqual([]);
  });
});
