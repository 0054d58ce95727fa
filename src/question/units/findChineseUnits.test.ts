import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBookFile } from '../../ingest/bookFiles.ts';
import { readBook } from '../../ingest/readBook.ts';
import { normalise } from '../../text/normalise.ts';
import { findChineseUnits } from './findChineseUnits.ts';
import type { UnitName } from './names/unitName.ts';
import { UnitNames } from './unitNames.ts';

const path = fileURLToPath(new URL('../../../data/daqing-2010.txt', import.meta.url));
const books = [readBook(await readBookFile(path)).book];

/** Counts what is looked up; without quick looks every span is. */
class CountingNames extends UnitNames {
  lookups = 0;

  constructor(private readonly looksQuickly: boolean) {
    super(books);
  }

  override mayOpenChinese(character: string): boolean {
    return !this.looksQuickly || super.mayOpenChinese(character);
  }

  override mayEndChinese(character: string): boolean {
    return !this.looksQuickly || super.mayEndChinese(character);
  }

  override ofChinese(name: string): UnitName | undefined {
    this.lookups += 1;
    return super.ofChinese(name);
  }
}

const quick = new CountingNames(true);
const slow = new CountingNames(false);

describe('findChineseUnits()', () => {
  it('finds by quick looks what looking at every span finds', () => {
    const pieces = [
      ...books[0]!.cases.map(({ unit }) => unit),
      ...'市县区局第一二三五十55中学校 ，“”·、的和哈尔滨㐀𠀀e\u0301',
      '統計局',
      '財政局',
      '第二中学',
      '省',
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 });
    fc.assert(
      fc.property(texts, (parts) => {
        const plain = normalise(parts.join(''));
        expect(findChineseUnits(plain, quick)).toEqual(findChineseUnits(plain, slow));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['㐀'.repeat(2_000)],
    ['𠀀'.repeat(1_000)],
    ['\ud840'.repeat(2_000)],
    [`a${'\u0301'.repeat(1_999)}`],
    ['学习'.repeat(1_000)],
  ])('looks no span of a text up that starts and ends like no name', (text) => {
    quick.lookups = 0;
    findChineseUnits(normalise(text), quick);
    expect(quick.lookups).toBeLessThanOrEqual(text.length);
  });
});
