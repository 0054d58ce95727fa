import { describe, expect, it } from 'vitest';
import { compareSnapshots, isUnchanged } from './compareSnapshots.ts';
import type { SnapshotLine } from './snapshotLine.ts';

const line = (changes: Partial<SnapshotLine> = {}): SnapshotLine => ({
  ...{ set: 'own', id: 'a', question: '问？', status: 'answered' },
  ...{ units: ['甲局'], pages: ['4'], quotes: ['每周五'], text: '甲局：每周五。[1]' },
  ...changes,
});

describe('compareSnapshots()', () => {
  it('finds nothing where nothing changed, wherever a question stands', () => {
    const [a, b] = [line(), line({ id: 'b' })];
    const changes = compareSnapshots([a, b], [b, a]);
    expect(changes).toEqual({ asked: 2, altered: [], added: [], gone: [] });
    expect(isUnchanged(changes)).toBe(true);
  });

  it.each([
    { question: '问什么？' },
    { asked: '甲局问？' },
    { status: 'partial' },
    { units: [] },
    { pages: ['~4'] },
    { quotes: ['每周五', '每周五'] },
    { text: '' },
  ] as Partial<SnapshotLine>[])('names the field that changed: %j', (change) => {
    const [before, after] = [line(), line(change)];
    const changes = compareSnapshots([before], [after]);
    expect(changes.altered).toEqual([{ before, after, fields: Object.keys(change) }]);
    expect(isUnchanged(changes)).toBe(false);
  });

  it('tells what is new and what is gone; one id may be in two sets', () => {
    const [kept, now] = [line(), line({ set: 'coverage' })];
    const changes = compareSnapshots([kept], [now]);
    expect(changes).toEqual({ asked: 1, altered: [], added: [now], gone: [kept] });
    expect(isUnchanged(changes)).toBe(false);
  });
});
