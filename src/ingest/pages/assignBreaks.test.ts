import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignBreaks, type Stretch } from './assignBreaks.ts';

const stretch = (values: Partial<Stretch>): Stretch => ({
  start: 0,
  end: 0,
  pages: 1,
  linesPerPage: 10,
  endsCase: false,
  ...values,
});

/** Tries every increasing choice of breaks for page ends, all breaks used: the same cost, by brute force. */
function bruteForce(
  breaks: readonly number[],
  { start, end, pages, linesPerPage }: Stretch,
): number {
  let best = Infinity;
  interface At {
    used: number;
    boundary: number;
    height: number;
    cost: number;
  }
  const walk = ({ used, boundary, height, cost }: At): void => {
    const rest = pages - boundary;
    if (used === breaks.length) {
      best = Math.min(
        best,
        cost + rest * (((end - height) / rest - linesPerPage) / linesPerPage) ** 2,
      );
      return;
    }
    for (let next = boundary + 1; next < pages; next += 1) {
      const run = next - boundary;
      const lines = breaks[used]! - height;
      const price = run * ((lines / run - linesPerPage) / linesPerPage) ** 2;
      walk({ used: used + 1, boundary: next, height: breaks[used]!, cost: cost + price });
    }
  };
  walk({ used: 0, boundary: 0, height: start, cost: 0 });
  return best;
}

function costOf(
  breaks: readonly number[],
  assigned: readonly (number | null)[],
  at: Stretch,
): number {
  let cost = 0;
  let height = at.start;
  let boundary = 0;
  const add = (next: number, to: number): void => {
    const run = next - boundary;
    cost += run * (((to - height) / run - at.linesPerPage) / at.linesPerPage) ** 2;
    boundary = next;
    height = to;
  };
  assigned.forEach((used, index) => {
    if (used !== null) add(index + 1, breaks[used]!);
  });
  add(at.pages, at.end);
  return cost;
}

describe('assignBreaks()', () => {
  it('takes every break when there are as many as page ends', () => {
    expect(assignBreaks([9, 22], stretch({ end: 30, pages: 3 }))).toEqual([0, 1]);
  });

  it('leaves open the page end that left no trace', () => {
    // Breaks at lines 20 and 30 of 40: the first of three page ends, at line 10, is missing.
    expect(assignBreaks([20, 30], stretch({ end: 40, pages: 4 }))).toEqual([null, 0, 1]);
  });

  it('leaves out the break that fits least when there are too many', () => {
    expect(assignBreaks([10, 13, 20], stretch({ end: 30, pages: 3 }))).toEqual([0, 2]);
  });

  it('lets the last page of a case be short', () => {
    expect(assignBreaks([10], stretch({ end: 12, pages: 2, endsCase: true }))).toEqual([0]);
  });

  it('is as even as any choice can be', () => {
    const setting = fc.record({
      breaks: fc
        .uniqueArray(fc.integer({ min: 1, max: 59 }), { maxLength: 4 })
        .map((all) => all.sort((a, b) => a - b)),
      extra: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(setting, ({ breaks, extra }) => {
        const at = stretch({ end: 60, pages: breaks.length + 1 + extra });
        const assigned = assignBreaks(breaks, at);
        expect(assigned.filter((used) => used !== null)).toHaveLength(breaks.length);
        expect(costOf(breaks, assigned, at)).toBeCloseTo(bruteForce(breaks, at), 9);
      }),
    );
  });

  it('gives every page end of a long stretch its break where there are as many', () => {
    const breaks = Array.from({ length: 5_000 }, (_, at) => (at + 1) * 10 + (at % 3));
    const whole = stretch({ end: 50_010, pages: 5_001, endsCase: true });
    expect(assignBreaks(breaks, whole)).toEqual(breaks.map((_, at) => at));
  });

  it('halves a long stretch: each page end has the break near it, those that left none have none', () => {
    const pages = 2_000;
    const heights = Array.from({ length: pages - 1 }, (_, at) => (at + 1) * 10);
    const kept = heights.filter((_, at) => at % 7 !== 3);
    const assigned = assignBreaks(kept, stretch({ end: pages * 10, pages }));
    expect(assigned.map((at) => (at === null ? null : kept[at]))).toEqual(
      heights.map((height, at) => (at % 7 === 3 ? null : height)),
    );
  });
});
