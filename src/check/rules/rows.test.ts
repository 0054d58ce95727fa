import { describe, expect, it } from 'vitest';
import { actors } from './actors.ts';
import { antonyms } from './antonyms.ts';
import { physicalUnits } from './physicalUnits.ts';

const fits = ({ zh, en }: { zh: RegExp; en: RegExp }, text: string): boolean =>
  (/\p{Script=Han}/u.test(text) ? zh : en).test(text);

describe.each([
  ['actors', actors],
  ['physicalUnits', physicalUnits],
])('%s', (_, rows) => {
  it.each(rows)('$id fits its examples and none of its counter-examples', (row) => {
    expect(row.examples.filter((text) => !fits(row, text))).toEqual([]);
    expect(row.counterExamples.filter((text) => fits(row, text))).toEqual([]);
  });
});

describe('antonyms', () => {
  it.each(antonyms)('$id tells its sides apart', ({ one, other, examples }) => {
    const [ofOne, ofOther] = examples;
    expect(ofOne.filter((text) => !fits(one, text) || fits(other, text))).toEqual([]);
    expect(ofOther.filter((text) => !fits(other, text) || fits(one, text))).toEqual([]);
  });
});
