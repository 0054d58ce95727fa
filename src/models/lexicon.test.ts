import { describe, expect, it } from 'vitest';
import { CasebookError } from '../errors.ts';
import { loadLexicon } from './lexicon.ts';

const lexicon = loadLexicon();

function cosine(english: string, chinese: string): number {
  const a = new Float32Array(lexicon.dimensions);
  const b = new Float32Array(lexicon.dimensions);
  expect(lexicon.addEnglish(english, 1, a)).toBe(true);
  expect(lexicon.addChinese(chinese, 1, b)).toBe(true);
  const dot = a.reduce((sum, value, at) => sum + value * b[at]!, 0);
  return dot / (Math.hypot(...a) * Math.hypot(...b));
}

describe('loadLexicon()', () => {
  it('refuses a file that is not there and names it', () => {
    expect(() => loadLexicon('/nowhere/en-zh.bin')).toThrow(CasebookError);
    expect(() => loadLexicon('/nowhere/en-zh.bin')).toThrow('/nowhere/en-zh.bin');
  });

  it('names its content by an id that stays', () => {
    expect(lexicon.id).toMatch(/^[0-9a-f]{12}$/u);
    expect(loadLexicon().id).toBe(lexicon.id);
  });
});

describe('Lexicon', () => {
  it.each([
    ['library', '图书馆'],
    ['learning', '学习'],
    ['oxygen', '氧气'],
  ])('translations() of %s hold %s', (english, chinese) => {
    expect(lexicon.translations([english]).map(({ word }) => word)).toContain(chinese);
  });

  it('translations() takes phrases as a whole', () => {
    const words = lexicon.translations(['black', 'death']).map(({ word }) => word);
    expect(words).toContain('黑死病');
  });

  it('translations() come best first, with a fit from 0 to 1', () => {
    const fits = lexicon.translations(['school']).map(({ fit }) => fit);
    expect(fits.length).toBeGreaterThan(3);
    expect(fits).toEqual([...fits].sort((a, b) => b - a));
    expect(Math.min(...fits)).toBeGreaterThan(0);
    expect(Math.max(...fits)).toBeLessThanOrEqual(1);
  });

  it('translations() are none for unknown words and for no words', () => {
    expect(lexicon.translations(['qwxzv'])).toEqual([]);
    expect(lexicon.translations([])).toEqual([]);
  });

  it('forms of a word are translated alike, derived words less surely', () => {
    const fitOf = (word: string): number | undefined =>
      lexicon.translations([word]).find((found) => found.word === '发行')?.fit;
    expect(fitOf('issued')).toBe(fitOf('issue'));
    expect(fitOf('issuer') ?? 0).toBeLessThan(fitOf('issue')!);
  });

  it('a word lies nearer its translation than another word', () => {
    expect(cosine('library', '图书馆')).toBeGreaterThan(cosine('library', '氧气') + 0.2);
    expect(cosine('oxygen', '氧气')).toBeGreaterThan(cosine('oxygen', '图书馆') + 0.2);
  });

  it('frequent words are less rare than others, unknown ones rarest', () => {
    expect(lexicon.englishRarity('year')).toBeLessThan(lexicon.englishRarity('parchment'));
    expect(lexicon.englishRarity('parchment')).toBeLessThan(lexicon.englishRarity('qwxzv'));
    expect(lexicon.chineseRarity('我们')!).toBeLessThan(lexicon.chineseRarity('黑死病')!);
    expect(lexicon.chineseRarity('乂乂乂')).toBeNull();
  });

  it('names() knows how foreign names are written', () => {
    const characters = lexicon
      .names()
      .readingsOf('di')
      .map(({ character }) => character);
    expect(characters).toContain('迪');
  });

  it('words without a vector add nothing', () => {
    const sum = new Float32Array(lexicon.dimensions);
    expect(lexicon.addEnglish('qwxzv', 1, sum)).toBe(false);
    expect(lexicon.addChinese('乂乂乂', 1, sum)).toBe(false);
    expect(Math.hypot(...sum)).toBe(0);
  });
});
