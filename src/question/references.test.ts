import { describe, expect, it } from 'vitest';
import { readReferences, type References } from './references.ts';

describe('readReferences()', () => {
  it.each<[string, Partial<References>]>([
    ['第3个案例的第二部分讲了什么', { cases: [3], sections: [2] }],
    ['第二部分第3个案例', { parts: [2], cases: [3] }],
    ['第二章讲了什么', { cases: [2] }],
    ['the second section of case 3', { sections: [2], cases: [3] }],
    ['part 2 of case 3', { sections: [2], cases: [3] }],
    ['case 17 of part one', { cases: [17], parts: [1] }],
    ['what is the third chapter about', { cases: [3] }],
    ['one part of the staff', {}],
  ])('%s', (plain, expected) => {
    const none: References = { pages: [], cases: [], parts: [], sections: [] };
    expect(readReferences(plain).references).toEqual({ ...none, ...expected });
  });

  it('gives the question without them', () => {
    expect(readReferences('第3个案例的第二部分讲了什么').rest.replace(/\s+/gu, '')).toBe(
      '的讲了什么',
    );
  });
});
