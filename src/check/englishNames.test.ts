import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../models/lexicon.ts';
import { englishNames, isNamed } from './englishNames.ts';
import { createWordReader } from './wordReader.ts';

const read = createWordReader(loadLexicon());
const pages = read('选派1人到清华大学参加培训，请来牛华勇教授讲解TRIZ理论。');
const named = (sentence: string): Record<string, boolean> =>
  Object.fromEntries(englishNames(sentence).map((name) => [name.text, isNamed(name, pages)]));

describe('englishNames()', () => {
  it('takes capitalised runs inside a sentence, not its first word, days or months', () => {
    const texts = englishNames('Every Friday in March, Professor Niu Huayong spoke of TRIZ.');
    expect(texts.map(({ text }) => text)).toEqual(['Professor Niu Huayong', 'TRIZ']);
  });
});

describe('isNamed()', () => {
  it('finds names by their senses, in pinyin with the family name first or last, and in Latin letters', () => {
    expect(named('One went to Tsinghua University to hear Niu Huayong on TRIZ.')).toEqual({
      'Tsinghua University': true,
      'Niu Huayong': true,
      TRIZ: true,
    });
    expect(named('They heard Huayong Niu.')).toEqual({ 'Huayong Niu': true });
  });

  it('misses others', () => {
    expect(named('One went to Wuhan University to hear Wang Dongsheng on QFD.')).toEqual({
      'Wuhan University': false,
      'Wang Dongsheng': false,
      QFD: false,
    });
  });
});
