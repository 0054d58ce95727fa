import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../models/lexicon.ts';
import { boundFault } from './boundFault.ts';
import { createWordReader } from './wordReader.ts';

const read = createWordReader(loadLexicon());
const pages = read('每人最多带两名徒弟，每届不少于25人。会期三天，报名三天以内截止。');

describe('boundFault()', () => {
  it.each([
    ['每人至少带两名徒弟', 'zh'],
    ['每届不超过25人', 'zh'],
    ['Each term has at most 25 people', 'en'],
  ] as const)('finds fault with %s', (text, language) => {
    expect(boundFault({ text, language }, pages)?.kind).toBe('contradicted');
  });

  it.each([
    ['每人不超过两名徒弟', 'zh'],
    ['每届25人以上', 'zh'],
    ['会期至少三天', 'zh'],
    ['最多九名', 'zh'],
    ['每届25人', 'zh'],
    ['No master may take more than two apprentices', 'en'],
  ] as const)('finds none with %s', (text, language) => {
    expect(boundFault({ text, language }, pages)).toBeNull();
  });
});
