import { describe, expect, it } from 'vitest';
import { personFault } from './personFault.ts';

const PAGES = '今年，请来市委党校赵天石教授做了讲座，王建国同志主持。';

describe('personFault()', () => {
  it('finds a person one character off, with the book’s name', () => {
    const fault = personFault('请来赵天右教授讲课', PAGES);
    if (fault !== null) expect(fault.reason).toContain('赵天石');
    expect(personFault('王建军同志主持', PAGES)).toMatchObject({ kind: 'contradicted' });
  });

  it('finds nothing where the name stands, or nobody is named', () => {
    expect(personFault('王建国同志主持', PAGES)).toBeNull();
    expect(personFault('请来教授讲课', PAGES)).toBeNull();
  });
});
