import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../models/lexicon.ts';
import { englishQuantityFault } from './englishQuantityFault.ts';
import { readEnglish } from './readEnglish.ts';
import { createWordReader } from './wordReader.ts';

const lexicon = loadLexicon();
const read = createWordReader(lexicon);

function reason(sentence: string, book: string): string | null {
  const said = readEnglish(sentence, { units: /(?!)/u, lexicon });
  return englishQuantityFault({ sentence, said }, { pages: read(book), read })?.reason ?? null;
}

describe('englishQuantityFault()', () => {
  it.each([
    ['The share fell to 22 per cent.', '比例降到两成二；'],
    ['The gates open at seven.', '早上七点开门。'],
    ['The front two rows are kept free.', '前两排留空。'],
    ['Arriving late counts as half a day.', '迟到按半天算。'],
    ['The allowance rose by 12 yuan.', '津贴由16元提到28元。'],
    ['Applications close on 20 August.', '八月二十日截止。'],
  ])('finds no fault with %s', (sentence, book) => {
    expect(reason(sentence, book)).toBeNull();
  });

  it.each([
    ['The share fell to 25 per cent.', '比例降到两成二；'],
    ['Staff study for three hours.', '学习三天。'],
    ['It meets every week.', '每月开会一次。'],
  ])('finds fault with %s', (sentence, book) => {
    expect(reason(sentence, book)).toMatch(/^the number .+ does not stand/u);
  });
});
