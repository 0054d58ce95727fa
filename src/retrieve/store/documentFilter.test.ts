import { Document } from '@langchain/core/documents';
import { describe, expect, it } from 'vitest';
import { matchFilter, type DocumentFilter } from './documentFilter.ts';

const document = new Document({
  pageContent: 'text',
  metadata: {
    unit: '市财政局',
    pages: { first: 4, last: 5 },
    'a.b': 1,
    tags: ['x', 'y'],
    none: null,
  },
});
const matches = (filter: DocumentFilter) => matchFilter(filter)(document);

describe('matchFilter()', () => {
  it.each<[DocumentFilter, boolean]>([
    [{}, true],
    [{ unit: '市财政局' }, true],
    [{ unit: '市统计局' }, false],
    [{ unit: ['市统计局', '市财政局'] }, true],
    [{ unit: [] }, false],
    [{ unit: '市财政局', 'pages.first': 5 }, false],
    [{ 'pages.first': 4 }, true],
    [{ pages: { last: 5, first: 4 } }, true],
    [{ 'a.b': 1 }, true],
    [{ tags: ['x', 'y'] }, true],
    [{ none: null }, true],
    [{ missing: undefined }, true],
    [{ 'unit.length': 4 }, false],
    [{ constructor: Object }, false],
  ])('%j: %s', (filter, wanted) => {
    expect(matches(filter)).toBe(wanted);
  });

  it('takes a function as it is', () => {
    expect(matches(({ pageContent }) => pageContent === 'text')).toBe(true);
  });

  it.each([null, 'unit', 1, ['unit']])('refuses %j', (filter) => {
    expect(() => matchFilter(filter as unknown as DocumentFilter)).toThrow(
      'a filter must be a function, or an object of metadata: current value is',
    );
  });
});
