import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../models/lexicon.ts';
import { englishWords } from '../../../text/english.ts';
import type { Book, CaseStudy } from '../../../types.ts';
import type { UnitName } from './unitName.ts';
import { UnitTranslator } from './unitTranslator.ts';

const lexicon = loadLexicon();

function translatorOf(title: string, units: readonly string[]): UnitTranslator {
  const cases = units.map((unit, at) => ({ id: String(at), unit }) as CaseStudy);
  return new UnitTranslator([{ id: 'book', title, cases } as unknown as Book], lexicon);
}

function find(translator: UnitTranslator, name: string): UnitName | undefined {
  return translator.find(englishWords(name));
}

const unitsOf = (found: UnitName | undefined): string[] =>
  (found?.cases ?? []).map(({ study }) => study.unit);

describe('UnitTranslator.find()', () => {
  const yunhe = translatorOf('云河市节能降耗案例选编', [
    '云河热力公司',
    '云河第二机床厂',
    '云河师范学院',
    '市市政管理处',
  ]);

  it.each([
    ['Yunhe Heating Company', '云河热力公司', 'full'],
    ['the Heating Company', '云河热力公司', 'short'],
    ['No. 2 Machine Tool Plant', '云河第二机床厂', 'short'],
    ['Yunhe Second Machine Tool Factory', '云河第二机床厂', 'full'],
    ['Yunhe Teachers College', '云河师范学院', 'full'],
    ['Yunhe Municipal Administration Office', '市市政管理处', 'short'],
  ])('%s means %s by its %s name', (name, unit, match) => {
    const found = find(yunhe, name);
    expect(unitsOf(found)).toEqual([unit]);
    expect(found?.match).toBe(match);
  });

  it.each([
    'Yunhe Water Company',
    'Yunhe Electric Company',
    'Yunhe Steel Works',
    'First Machine Tool Plant',
    'Yunhe Medical College',
    'Heating Bureau',
    'Beijing Heating Company',
    'Heating',
    'Company',
  ])('%s is none of them', (name) => {
    expect(unitsOf(find(yunhe, name))).toEqual([]);
  });

  it('means every unit of the name where no place tells them apart', () => {
    const two = translatorOf('大庆市经验汇编', ['市统计局', '林甸县统计局']);
    expect(unitsOf(find(two, 'Bureau of Statistics'))).toEqual(['市统计局', '林甸县统计局']);
    expect(unitsOf(find(two, 'Lindian County Statistics Bureau'))).toEqual(['林甸县统计局']);
    expect(unitsOf(find(two, 'Daqing Municipal Bureau of Statistics'))).toEqual(['市统计局']);
  });
});

describe('UnitTranslator.find() of units with short names', () => {
  const translator = translatorOf('云河市经验选编', [
    '团市委',
    '云河一中',
    '市纪委',
    '云河区人民检察院',
  ]);

  it.each([
    ['the Communist Youth League Committee', '团市委'],
    ['the Municipal Youth League Committee', '团市委'],
    ['Yunhe No. 1 Middle School', '云河一中'],
    ['the Commission of Discipline Inspection', '市纪委'],
    ['the Yunhe District prosecutors', '云河区人民检察院'],
    ['the prosecutor’s office', '云河区人民检察院'],
  ])('%s means %s', (name, unit) => {
    expect(unitsOf(find(translator, name))).toEqual([unit]);
  });

  it.each(['Party Committee', 'Yunhe No. 2 Middle School', 'the Education Commission'])(
    '%s is none of them',
    (name) => {
      expect(unitsOf(find(translator, name))).toEqual([]);
    },
  );
});

describe('UnitTranslator.find() on the units of the first book, which has their English names', () => {
  const file = new URL('../../../../data/daqing-2010.json', import.meta.url);
  const sidecar = JSON.parse(readFileSync(file, 'utf8')) as {
    units: { unit: string; unitEn: string; shortEn: string[] }[];
  };
  const units = sidecar.units.map(({ unit }) => unit);
  const names = sidecar.units.flatMap(({ unit, unitEn, shortEn }) =>
    [unitEn, ...shortEn].map((name) => ({ unit, name })),
  );

  it('finds 95 of 133 names and takes none for another unit', () => {
    const translator = translatorOf('大庆市学习型组织经验', units);
    const found = names.map(({ unit, name }) => ({ unit, got: unitsOf(find(translator, name)) }));
    const known = found.filter(({ got }) => got.length > 0);
    expect(known.filter(({ unit, got }) => !got.includes(unit))).toEqual([]);
    expect(names).toHaveLength(133);
    expect(known).toHaveLength(95);
  });

  it('takes no full name of a unit that is not there for another', () => {
    const wrong = sidecar.units.flatMap(({ unit, unitEn }) => {
      const others = translatorOf(
        '大庆市学习型组织经验',
        units.filter((one) => one !== unit),
      );
      return unitsOf(find(others, unitEn)).map((other) => `${unitEn}: ${other}`);
    });
    expect(wrong).toEqual([]);
  });
});
