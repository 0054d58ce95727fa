import { describe, expect, it } from 'vitest';
import { sentenceKey } from '../../text/sentenceKey.ts';
import type { Edition } from '../../types.ts';
import { editionText, readEdition } from './edition.ts';

const edition: Edition = {
  version: 1,
  language: 'en',
  label: 'English edition',
  translator: 'a translator',
  secondReader: { read: 1, changed: 0 },
  glossary: [{ zh: '自学', en: 'self-study' }],
  sentences: { [sentenceKey('每周五学习。')]: 'Friday is for study.' },
};

describe('readEdition()', () => {
  it('reads what editionText() writes', () => {
    expect(readEdition(editionText(edition), 'b.en.json')).toEqual({ edition, warnings: [] });
  });

  it('warns, with file and rule, and has no edition where it is broken', () => {
    const warned = (text: string) => {
      const { edition: read, warnings } = readEdition(text, 'b.en.json');
      expect(read).toBeNull();
      return warnings.join('\n');
    };
    expect(warned('{')).toMatch(/^b\.en\.json: not JSON/u);
    expect(warned(JSON.stringify({ ...edition, language: 'fr' }))).toMatch(
      /^b\.en\.json: language: .*"en"/u,
    );
    const odd = { first: 'a', second: 'b', third: 'c', fourth: 'd' };
    expect(warned(JSON.stringify({ ...edition, sentences: odd }))).toMatch(
      /sentences\.first: a key has 16 hex digits.*; and 1 more$/u,
    );
  });
});
