import { describe, expect, it } from 'vitest';
import { hostileFamilies } from './hostileFamilies.ts';
import { LENGTH } from './hostileTexts.ts';

describe('hostileFamilies', () => {
  it.each(Object.entries(hostileFamilies))('%s: questions the server takes', (_, family) => {
    for (let round = 0; round < 6; round += 1) {
      const { question, history = [] } = family(round);
      expect(question.length).toBeGreaterThan(0);
      expect(question.length).toBeLessThanOrEqual(LENGTH);
      expect(history.length).toBeLessThanOrEqual(8);
    }
  });

  it('asks something else in almost every round of almost every family', () => {
    const families = Object.values(hostileFamilies);
    const changing = families.filter(
      (family) => JSON.stringify(family(1)) !== JSON.stringify(family(2)),
    );
    expect(changing.length).toBeGreaterThan(0.9 * families.length);
  });
});
