import { describe, expect, it } from 'vitest';
import { loadLexicon } from './lexicon.ts';

const lexicon = loadLexicon();

describe('Translations.of()', () => {
  it('keeps what it found: the same words again are the same list', () => {
    expect(lexicon.translations(['library'])).toBe(lexicon.translations(['library']));
    expect(lexicon.translations(['library'])[0]!.word).toBe('图书馆');
  });

  it('forgets the oldest of many words, and finds them again', () => {
    const before = lexicon.translations(['school']);
    for (let at = 0; at < 1_100; at += 1) lexicon.translations([`nosuchword${at}`]);
    expect(lexicon.translations(['school'])).not.toBe(before);
    expect(lexicon.translations(['school'])).toEqual(before);
  });

  it('finds nothing for no words and for words of no dictionary', () => {
    expect(lexicon.translations([])).toEqual([]);
    expect(lexicon.translations(['qwrtyp'])).toEqual([]);
  });
});
