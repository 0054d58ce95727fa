import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../models/lexicon.ts';
import { bookOfUnits } from '../../../testing/bookOfUnits.ts';
import { normalise } from '../../../text/normalise.ts';
import type { Book } from '../../../types.ts';
import { namedInFull, partsIn } from '../findUnits.ts';
import { UnitNames } from '../unitNames.ts';
import { PART_FEATURES, type NamePart } from './nameParts.ts';

const lexicon = loadLexicon();

const mills = bookOfUnits('三河镇工厂纪事', {
  文澜印刷厂: '每月校对两遍，错字率降到万分之一。',
  晨光印务公司: '校对由两人分做。',
  白沙湾供电所: '潮汐夜校每周两晚。',
  三河镇第二粮站: '过秤要两人在场。',
  长哈尔造船厂: '船要下水了。',
  清溪造纸厂: null,
});

function partsOf(question: string, books: readonly Book[] = [mills]): NamePart[] {
  const names = new UnitNames(books, lexicon);
  const plain = normalise(question);
  const found = namedInFull(plain, question, names);
  return partsIn(plain, question, { names, found });
}

function unitsOf(parts: readonly NamePart[]): string[] {
  return parts.map(({ named }) => named.study.unit);
}

function featureOf(part: NamePart, name: (typeof PART_FEATURES)[number]): number {
  return part.features[PART_FEATURES.indexOf(name)]!;
}

describe('NameParts.in()', () => {
  it.each([
    ['文澜和晨光，哪家校对得细？', ['文澜印刷厂', '晨光印务公司']],
    ['白沙湾的夜校一周几晚？', ['白沙湾供电所']],
    ["How often is Baishawan's night school held?", ['白沙湾供电所']],
    ['二号粮站过秤要几个人？', ['三河镇第二粮站']],
  ])('finds in %s the units of whose names it says a part', (question, units) => {
    expect(unitsOf(partsOf(question))).toEqual(units);
  });

  it.each([
    ['the place of the whole book', '三河镇有几家厂？'],
    ['a kind', '哪个公司校对？'],
    ['a number', '第二条是什么？'],
    ['a unit whose text is not held', '清溪怎么治污水？'],
    ['what stands in quotation marks', '谁写了“晨光之歌”？'],
    ['a piece of a longer word', '哈尔滨在哪？'],
  ])('finds none for %s', (_, question) => {
    expect(partsOf(question)).toEqual([]);
  });

  it('spans what tells most', () => {
    const question = '请问文澜厂校对几遍？';
    const [part] = partsOf(question);
    expect(question.slice(part!.start, part!.end)).toBe('文澜');
  });

  it('tells pinyin from words, and one breath from two', () => {
    const [wenlan, chenguang] = partsOf('Compare Wenlan and Chenguang.');
    expect(featureOf(wenlan!, 'sound')).toBe(1);
    expect(featureOf(wenlan!, 'joined')).toBe(1);
    expect(featureOf(chenguang!, 'english')).toBe(1);
    const [alone] = partsOf('文澜一月校对几遍？');
    expect(featureOf(alone!, 'joined')).toBe(0);
    expect(featureOf(alone!, 'sound')).toBe(0);
  });

  it('knows words that other cases have', () => {
    const book = bookOfUnits('两厂', { 合成化工厂: '设备要检修。', 长河机械厂: '合成车间停了。' });
    const [common] = partsOf('合成那边怎么检修？', [book]);
    const [own] = partsOf('长河那边怎么检修？', [book]);
    expect(featureOf(common!, 'elsewhere')).toBeGreaterThan(featureOf(own!, 'elsewhere'));
  });

  it('finds English units by their words', () => {
    const book = bookOfUnits('Casebook', {
      'Marden Tool Library': 'By 2016 it had 640 members.',
      'Elmfield Bakery': 'It sells bread.',
    });
    expect(unitsOf(partsOf('How many members does Marden have?', [book]))).toEqual([
      'Marden Tool Library',
    ]);
  });

  it('gives spans within the question and as many figures as the model has, whatever is asked', () => {
    const pieces = [
      '文澜',
      '晨光',
      '印刷厂',
      '第二',
      '粮站',
      '“',
      '”',
      '《',
      '和',
      ' ',
      'Wenlan',
      'printing',
      '的',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (said) => {
        const question = said.join('');
        for (const { start, end, features } of partsOf(question)) {
          expect(0 <= start && start < end && end <= question.length).toBe(true);
          expect(features).toHaveLength(PART_FEATURES.length);
          expect(features.every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('looks at a long question of a hundred like names in time that grows with both', () => {
    const texts = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`${'东西南北'[at % 4]}${at}中心小学`, '上课。']),
    );
    const book = bookOfUnits('学校', texts);
    expect(partsOf('中心小学和'.repeat(400), [book]).length).toBeLessThanOrEqual(100);
  });
});
