import { describe, expect, it } from 'vitest';
import { indexTerms } from '../../text/words.ts';
import { LexicalIndex } from '../store/lexicalIndex.ts';
import { isUnheardName } from './isUnheardName.ts';

const lexical = LexicalIndex.build(['到哈尔滨参加培训', '选派1人到清华大学'].map(indexTerms));

describe('isUnheardName()', () => {
  it.each([
    ['北京大学', 'nt'],
    ['日本', 'ns'],
    ['海南省', 'ns'],
  ])('%s (%s) stands nowhere', (word, tag) => {
    expect(isUnheardName(word, tag, lexical)).toBe(true);
  });

  it.each([
    ['清华大学', 'nt', 'stands there'],
    ['哈尔滨市', 'ns', 'stands there as 哈尔滨'],
    ['汇报会', 'nt', 'does not end like an organisation'],
    ['大学', 'nt', 'is a kind of organisation'],
    ['发明', 'v', 'is no name'],
  ])('%s (%s) %s', (word, tag) => {
    expect(isUnheardName(word, tag, lexical)).toBe(false);
  });
});
