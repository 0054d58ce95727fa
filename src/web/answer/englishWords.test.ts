import { describe, expect, it } from 'vitest';
import type { Translation } from '../../types.ts';
import { englishWords } from './englishWords.ts';

const translation = { text: 'A sentence.', caseTitle: 'A Title' } as Translation;

describe('englishWords()', () => {
  it('is the English of the quote, or of the title where the contents are cited', () => {
    expect(englishWords({ translation })).toBe('A sentence.');
    expect(englishWords({ translation: { ...translation, text: '' } })).toBe('A Title');
    expect(englishWords({ translation: { ...translation, text: '', caseTitle: null } })).toBeNull();
    expect(englishWords({})).toBeNull();
  });
});
