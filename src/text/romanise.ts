import { pinyin } from 'pinyin-pro';
import { segmenter } from './segmenter.ts';

/**
 * A Chinese name in pinyin without tones, word by word: 林甸县统计局 → “Lindian Xian Tongji Ju”. Other characters
 * stay as they are. Rare readings of place names are not known to it (齐齐哈尔 → “Qiqihaer”).
 */
export function romanise(name: string): string {
  if (!/\p{Script=Han}/u.test(name)) return name;
  const words = segmenter().cut(name, true).map(romaniseWord);
  return words.join(' ').replace(/\s+/gu, ' ').trim();
}

function romaniseWord(word: string): string {
  if (!/\p{Script=Han}/u.test(word)) return word;
  const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true });
  const joined = syllables.join('').replace(/ü/gu, 'v');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** The sounds of a word in pinyin with tone numbers, one a character: 财政 → cai2, zheng4. */
export function soundsOf(word: string): string[] {
  return pinyin(word, { type: 'array', toneType: 'num', v: true });
}

/** The syllables of a name in pinyin without tones, one a character where all are Han. */
export function syllablesOf(name: string): string[] {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true });
  return syllables.map((one) => one.replace(/ü/gu, 'v'));
}
