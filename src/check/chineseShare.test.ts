import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../models/lexicon.ts';
import { chineseShare } from './chineseShare.ts';
import { createWordReader } from './wordReader.ts';

const lexicon = loadLexicon();
const pages = createWordReader(lexicon)('职工参加学习');
/** Without senses only spelling counts. */
const bare = { chineseRarity: () => 4, senseStems: () => new Set<string>() };
const share = (sentence: string, stands = 0): number =>
  chineseShare(sentence, pages, { lexicon: bare, stands });

describe('chineseShare()', () => {
  it('is the share of the words that stand there', () => {
    expect(share('职工学习')).toBe(1);
    expect(share('职工足球')).toBe(0.5);
    expect(share('足球比赛')).toBe(0);
  });

  it('passes over numerals, words that point back and function words', () => {
    expect(share('该局的职工三年学习')).toBe(1);
    expect(share('其中')).toBe(1);
  });

  it('counts what stands beside the words', () => {
    expect(share('足球', 1)).toBeCloseTo(8 / 12);
  });
});
