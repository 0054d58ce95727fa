import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallBook } from '../testing/smallLibrary.ts';
import { normalise } from '../text/normalise.ts';
import { createNamedSections } from './namedSections.ts';

const [one, two] = smallBook.sections;
const book = {
  ...smallBook,
  sections: [
    { ...one!, number: 1, heading: '一、读书会' },
    { ...one!, number: 2, heading: '（二）HAT-P-2b' },
    { ...one!, number: 3, heading: '三、成效' },
    { ...two!, number: 1, heading: '一、成效' },
    { ...two!, number: 2, heading: '2. 读书会员' },
    { ...two!, number: 3, heading: '三、二局' },
    { ...two!, number: 4, heading: null },
  ],
};
const find = createNamedSections([book]);
const names = (question: string): string[] =>
  find(normalise(question)).map(({ name, study }) => `${study.unit} ${name}`);

describe('createNamedSections()', () => {
  it.each([
    ['读书会和HAT-P-2b有什么不同', ['一局 读书会', '一局 HAT-P-2b']],
    ['HAT-P-2b比读书会员', ['一局 HAT-P-2b', '二局 读书会员']],
    ['读书会、读书会', ['一局 读书会']],
    ['XHAT-P-2b', []],
    ['HAT-P-2bis', []],
    ['成效怎么样', []],
    ['二局做了什么', []],
    ['', []],
  ])('%s', (question, sections) => {
    expect(names(question)).toEqual(sections);
  });

  it('gives spans that hold the name, in order and apart', () => {
    const parts = fc.array(fc.constantFrom('读书会', 'hat-p-2b', '读书会员', '和', 'x', ' '));
    fc.assert(
      fc.property(parts, (given) => {
        const plain = given.join('');
        let last = 0;
        for (const { name, start, end } of find(plain)) {
          expect(plain.slice(start, end)).toBe(normalise(name));
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });
});
