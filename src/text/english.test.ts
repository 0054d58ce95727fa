import { describe, expect, it } from 'vitest';
import { englishStem, englishWords, inflectionStem, isEnglishStopWord } from './english.ts';

describe('englishWords()', () => {
  it('gives lower-case words without accents; hyphens and marks part words', () => {
    expect(englishWords('Self-study, Café & 3 Units')).toEqual([
      'self',
      'study',
      'cafe',
      '3',
      'units',
    ]);
  });

  it('drops what follows an apostrophe, however it is typed', () => {
    expect(englishWords("Party's unit’s don`t")).toEqual(['party', 'unit', 'don']);
  });

  it('passes over Chinese', () => {
    expect(englishWords('什么是 KPI 呢')).toEqual(['kpi']);
  });
});

describe('isEnglishStopWord()', () => {
  it.each(['the', 'which', 'how'])('knows %s', (word) => {
    expect(isEnglishStopWord(word)).toBe(true);
  });

  it.each(['party', 'learning', 'unit'])('keeps %s', (word) => {
    expect(isEnglishStopWord(word)).toBe(false);
  });
});

describe('englishStem()', () => {
  it('is the same for forms and for words derived', () => {
    expect(englishStem('organization')).toBe(englishStem('organizing'));
  });
});

describe('inflectionStem()', () => {
  it.each([
    ['plans', 'plan'],
    ['planned', 'plan'],
    ['planning', 'plan'],
    ['studies', 'study'],
    ['studied', 'study'],
    ['boxes', 'box'],
    ['classes', 'class'],
    ['issued', 'issue'],
    ['issuing', 'issue'],
    ['naturalized', 'naturalize'],
    ['filled', 'fill'],
  ])('takes %s and %s as forms of one word', (form, base) => {
    expect(inflectionStem(form)).toBe(inflectionStem(base));
  });

  it.each([
    ['likeness', 'like'],
    ['manufacturer', 'manufacture'],
    ['organization', 'organize'],
    ['bus', 'bu'],
    ['thing', 'th'],
    ['news', 'new'],
    ['means', 'mean'],
  ])('keeps %s apart from %s', (word, other) => {
    expect(inflectionStem(word)).not.toBe(inflectionStem(other));
  });
});
