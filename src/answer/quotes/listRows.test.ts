import { describe, expect, it } from 'vitest';
import { listRows } from './listRows.ts';

describe.each(listRows.map((row) => [row.id, row] as const))('listRows %s', (_, row) => {
  it.each([...row.examples])('asks so: %s', (question) => {
    expect(row.pattern.test(question)).toBe(true);
  });

  it.each([...row.counterExamples])('does not ask so: %s', (question) => {
    expect(row.pattern.test(question)).toBe(false);
  });
});
