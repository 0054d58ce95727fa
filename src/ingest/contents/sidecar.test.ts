import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CasebookError } from '../../errors.ts';
import { namesOf, readSidecar } from './sidecar.ts';

const file = new URL('../../../data/daqing-2010.json', import.meta.url);
const entry = { part: 1, number: 1, title: '甲', unit: '市统计局', page: 1, lastPage: 3, line: 1 };

describe('readSidecar()', () => {
  it('reads the sidecar of the first book: 27 and 9 units, each named in English', () => {
    const { units } = readSidecar(readFileSync(file, 'utf8'), 'daqing-2010.json');
    expect(units.filter(({ part }) => part === 1).map(({ number }) => number)).toEqual(
      Array.from({ length: 27 }, (_, index) => index + 1),
    );
    expect(units.filter(({ part }) => part === 2)).toHaveLength(9);
    expect(units.every(({ unitEn }) => unitEn !== undefined)).toBe(true);
  });

  it('names every field that breaks a rule', () => {
    const broken = JSON.stringify({ title: 5, colour: 'red', units: [{ part: 0 }] });
    expect(() => readSidecar(broken, 'x.json')).toThrow(
      /x\.json: .*title.*units\.0\.part.*colour/su,
    );
    expect(() => readSidecar('{', 'x.json')).toThrow(CasebookError);
  });
});

describe('namesOf()', () => {
  it('takes names from the sidecar', () => {
    const sidecar = readSidecar(readFileSync(file, 'utf8'), 'daqing-2010.json');
    const names = namesOf(entry, sidecar);
    expect(names.unitEn).toBe('Daqing Municipal Bureau of Statistics');
    expect(names.aliases).toContain('统计局');
    expect(names.aliases).toContain('Statistics Bureau');
  });

  it('falls back to pinyin without one', () => {
    expect(namesOf(entry, null)).toEqual({ unitEn: 'Shi Tongjiju', aliases: [] });
  });
});
