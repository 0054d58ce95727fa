import { describe, expect, it } from 'vitest';
import { bookSenses } from './bookSenses.ts';
import { noClaims } from './noClaims.ts';
import { claimedSenses } from './claimedSenses.ts';

const rows = [...claimedSenses, ...bookSenses];

describe('claimedSenses and bookSenses', () => {
  it('name every row once', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('have a row for the book to each sense that may be claimed', () => {
    const said = new Set(bookSenses.map(({ means }) => means));
    expect(claimedSenses.filter(({ means }) => !said.has(means))).toEqual([]);
  });

  it.each(rows)('$id fits its examples and none of its counter-examples', (row) => {
    for (const example of row.examples) expect(example).toMatch(row.pattern);
    for (const other of row.counterExamples) expect(other).not.toMatch(row.pattern);
    expect(row.examples.length).toBeGreaterThan(0);
    expect(row.counterExamples.length).toBeGreaterThan(0);
  });
});

describe('noClaims', () => {
  it.each(noClaims)('$id fits its examples and none of its counter-examples', (row) => {
    for (const example of row.examples) expect(example).toMatch(row.pattern);
    for (const other of row.counterExamples) expect(other).not.toMatch(row.pattern);
  });
});
