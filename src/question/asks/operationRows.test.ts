import { describe, expect, it } from 'vitest';
import { operationAsked, operationRows } from './operationRows.ts';

describe.each(operationRows.map((row) => [row.id, row] as const))('operationRows %s', (_, row) => {
  it.each([...row.examples])('asks so: %s', (question) => {
    expect(operationAsked(question, row.language)?.operation).toBe(row.means);
  });

  it.each([...row.counterExamples])('does not ask so: %s', (question) => {
    expect(row.pattern.test(question)).toBe(false);
  });
});
