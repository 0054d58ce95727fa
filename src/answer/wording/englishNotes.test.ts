import { describe, expect, it } from 'vitest';
import { citeSmallBook } from '../../testing/smallBook.ts';
import { englishNotes } from './englishNotes.ts';

const quoted = citeSmallBook('读书二十本。');
const named = { unit: 'Bureau', caseTitle: null, section: null } as const;
const said = { language: 'en', text: 'It reads.', by: 'edition', support: 'verbatim' } as const;

describe('englishNotes()', () => {
  it('tells once how to get English, by the books quoted in Chinese', () => {
    const notes = englishNotes([quoted, { ...quoted, n: 2 }, { ...quoted, book: 'other' }], 'en');
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('`casebook translate small`, `casebook translate other`');
  });

  it('has nothing to tell where all is in English, or in a Chinese answer', () => {
    expect(englishNotes([{ ...quoted, translation: { ...named, ...said } }], 'en')).toEqual([]);
    expect(englishNotes([{ ...quoted, quote: '' }], 'en')).toEqual([]);
    expect(englishNotes([{ ...quoted, quote: 'Plain English.' }], 'en')).toEqual([]);
    expect(englishNotes([quoted], 'zh')).toEqual([]);
  });
});
