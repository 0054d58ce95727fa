import { describe, expect, it } from 'vitest';
import { learnNames } from './learnNames.ts';

const entry = (simplified: string, pinyin: string, gloss: string) => ({
  simplified,
  pinyin,
  glosses: [gloss],
});

const names = [
  entry('迪恩', 'Di2 en1', 'Dean (name)'),
  entry('迪恩', 'Di2 en1', 'Dien'),
  entry('迪克', 'Di2 ke4', 'Dick'),
  entry('安迪', 'An1 di2', 'Andy'),
  entry('迪伦', 'Di2 lun2', 'Bob Dylan (1941-), American singer'),
  entry('海迪', 'Hai3 di2', 'Heidi'),
  entry('北京', 'Bei3 jing1', 'Beijing, capital of China'),
  entry('大学', 'da4 xue2', 'university'),
];

function lineOf(character: string): string[] | undefined {
  const lines = learnNames(names, () => 0.001).split('\n');
  return lines.map((line) => line.split(' ')).find(([first]) => first === character);
}

describe('learnNames()', () => {
  it('learns what a character is spelled like from all names that hold it', () => {
    const [, prior, likeliest] = lineOf('迪')!;
    expect(Number(prior)).toBeGreaterThan(0);
    expect(likeliest).toMatch(/^d[a-z]{0,2}[0-9]+$/u);
  });

  it('gives probabilities in thousandths that add up to 1000 at most', () => {
    const chunks = lineOf('迪')!.slice(2);
    const sum = chunks.reduce((total, chunk) => total + Number(/[0-9]+$/u.exec(chunk)![0]), 0);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThanOrEqual(1010);
  });

  it('leaves out Chinese places, common words and characters seen too seldom', () => {
    expect(lineOf('京')).toBeUndefined();
    expect(lineOf('学')).toBeUndefined();
    expect(lineOf('海')).toBeUndefined();
  });
});
