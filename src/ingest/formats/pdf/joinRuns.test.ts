import { describe, expect, it } from 'vitest';
import { joinRuns } from './joinRuns.ts';

/** A run of type 10; Han take 10 points each, other letters 5. */
function run(text: string, x: number, { y = 100, size = 10 } = {}) {
  const width = [...text].reduce((sum, one) => sum + (/\p{Script=Han}/u.test(one) ? 10 : 5), 0);
  return { text, x, y, width, size };
}

const textOf = (...runs: ReturnType<typeof run>[]): string[] =>
  joinRuns(runs).map(({ text }) => text);

describe('joinRuns()', () => {
  it('sets a space between words that stand apart, none inside one or between Han', () => {
    expect(textOf(run('self', 10), run('study', 33))).toEqual(['self study']); // a gap of 3
    expect(textOf(run('self', 10), run('-study', 30.5))).toEqual(['self-study']);
    expect(textOf(run('节', 10), run('电', 24))).toEqual(['节电']); // letter-spaced by 4
    expect(textOf(run('节', 10), run('电', 27))).toEqual(['节 电']);
    expect(textOf(run('用去', 10), run('90', 32.5), run('台', 45))).toEqual(['用去90台']); // a quarter
    expect(textOf(run('用去', 10), run('TRIZ', 34))).toEqual(['用去 TRIZ']);
  });

  it('closes up a line that is spread out to fill its measure', () => {
    const spread = [...'共用电208度，详见附表'].map((one, at) => run(one, 10 + at * 18));
    expect(textOf(...spread)).toEqual(['共用电208度，详见附表']);
    expect(textOf(run('市 科 技 局', 10))).toEqual(['市 科 技 局']);
  });

  it('sets two where columns of a table part', () => {
    expect(textOf(run('锅炉', 10), run('12', 60))).toEqual(['锅炉  12']);
  });

  it('doubles no space that is there', () => {
    expect(textOf(run('self ', 10), run('study', 38))).toEqual(['self study']);
    expect(textOf(run('self', 10), run(' ', 30), run('study', 35))).toEqual(['self study']);
  });

  it('knows a Han character of two units at the end of a run', () => {
    expect(textOf(run('𠮷', 10), run('野', 24))).toEqual(['𠮷野']);
  });

  it('gives a line its bounds, and size and height of most of its characters', () => {
    expect(joinRuns([run('面积一百', 10), run('2', 50, { y: 97, size: 6 })])).toEqual([
      { text: '面积一百²', left: 10, right: 55, y: 100, size: 10 },
    ]);
  });

  it('leaves out lines of white alone', () => {
    expect(textOf(run('  ', 10), run('字', 10, { y: 120 }))).toEqual(['字']);
  });

  it('ends on 100,000 runs in one line', () => {
    const runs = Array.from({ length: 100_000 }, (_, at) => run('字', at * 10));
    expect(joinRuns(runs)[0]!.text).toHaveLength(100_000);
  });
});
