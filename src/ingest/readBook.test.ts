import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Book } from '../types.ts';
import { readBookFile } from './bookFiles.ts';
import { readBook } from './readBook.ts';

async function load(path: string) {
  const file = await readBookFile(fileURLToPath(new URL(path, import.meta.url)));
  return readBook({ ...file, sidecar: null });
}

const daqing = await load('../../data/daqing-2010.txt');
const yunhe = await load('../../test/books/yunhe-2015.txt');

/** `page last-three-characters|next-three-characters` of every page end inside a case. */
function pageEnds(book: Book, caseId: string): string[] {
  const pages = book.pages.filter((page) => page.case === caseId);
  return pages
    .slice(0, -1)
    .map(
      ({ number, end }) =>
        `${number} ${book.text.slice(end - 3, end)}|${book.text.slice(end, end + 3)}`,
    );
}

describe('readBook() on the Daqing compendium', () => {
  const { book, report } = daqing;

  it('reports what it holds', () => {
    expect(report).toMatchObject({ id: 'daqing-2010', entries: 36, withText: 3, sections: 11 });
    expect(report.pages).toEqual({ printed: 0, recovered: 9, estimated: 2 });
    expect(report.warnings).toEqual([]);
  });

  it('reads 27 entries in part 1 and 9 in part 2', () => {
    expect(book.parts.map(({ label, title }) => `${label} ${title}`)).toEqual([
      '第一部分 示范单位经验',
      '第二部分 外部参考',
    ]);
    expect(book.cases.filter(({ part }) => part === 1)).toHaveLength(27);
    expect(book.cases.filter(({ part }) => part === 2)).toHaveLength(9);
  });

  it('takes the unit of part 2 from the place or organisation in the title', () => {
    const units = book.cases.filter(({ part }) => part === 2).map(({ unit }) => unit);
    expect(units).toEqual([
      '宁波',
      '河北磁县',
      '泰州',
      '北京三里河一区社区党委',
      '延边',
      '广东',
      '齐齐哈尔',
      '鸡西市',
      '宝清县七星泡镇',
    ]);
  });

  it('ends every case on the page before the next one', () => {
    const range = (id: string) => {
      const { firstPage, lastPage } = book.cases.find((study) => study.id === id)!;
      return [firstPage, lastPage];
    };
    expect(range('1-1')).toEqual([1, 3]);
    expect(range('1-26')).toEqual([98, 101]);
    expect(range('1-27')).toEqual([102, 106]);
    expect(range('2-9')).toEqual([125, null]);
  });

  it.each([
    { id: '1-1', ends: ['1 即局领|导班子', '2 组织的|专题报'] },
    { id: '1-2', ends: ['4 在干部|调整和', '5 “十个|一”的', '6 先进党|支部、'] },
    { id: '1-3', ends: ['8 清晰。|\n三是', '9 局读书|倡议书', '10 设成效|显著。'] },
  ])('ends the pages of case $id where the book broke', ({ id, ends }) => {
    expect(pageEnds(book, id)).toEqual(ends);
  });

  it('marks only the two pages beside the estimated page end as estimated', () => {
    const estimated = book.pages.filter(({ basis }) => basis === 'estimated');
    expect(estimated.map(({ number }) => number)).toEqual([8, 9]);
  });

  it('joins broken sentences and a broken heading as if never broken', () => {
    expect(book.text).toContain('即局领导班子每月组织召开不少于 8 小时的学习例会');
    expect(book.text).toContain('业务骨干、先进党支部、优秀党员');
    expect(book.sections.at(-1)!.heading).toBe(
      '三、素质全面提高，工作不断创新，学习型党组织建设成效显著。',
    );
  });

  it('finds the sections and points of every case', () => {
    const counts = ['1-1', '1-2', '1-3'].map(
      (id) => book.sections.filter((section) => section.case === id && section.number > 0).length,
    );
    expect(counts).toEqual([4, 4, 3]);
    const points = (id: string, number: number) =>
      book.sections
        .find((section) => section.case === id && section.number === number)!
        .points.map(({ marker }) => marker);
    expect(points('1-1', 1)).toEqual(['首先', '第二', '第三']);
    expect(points('1-3', 2)).toEqual(['一是', '二是', '三是', '四是', '五是']);
  });
});

describe.each([
  ['Daqing', daqing],
  ['Yunhe', yunhe],
])('readBook() on the %s book', (_, { book }) => {
  it('keeps every page inside its case and in order', () => {
    for (const page of book.pages) {
      const study = book.cases.find(({ id }) => id === page.case)!;
      expect(page.number).toBeGreaterThanOrEqual(study.firstPage!);
      expect(page.number).toBeLessThanOrEqual(study.lastPage ?? Infinity);
      expect(page.start).toBeGreaterThanOrEqual(study.span!.start);
      expect(page.end).toBeLessThanOrEqual(study.span!.end);
    }
  });

  it('cuts passages that re-join to the text of their section', () => {
    const tight = (text: string) => text.replace(/\s+/gu, '');
    for (const section of book.sections) {
      const passages = book.passages.filter(
        (passage) => passage.case === section.case && passage.section === section.number,
      );
      const joined = passages.map(({ start, end }) => book.text.slice(start, end)).join('');
      expect(tight(joined)).toBe(tight(book.text.slice(section.bodyStart, section.end)));
    }
  });

  it('gives every passage the pages its text stands on', () => {
    for (const passage of book.passages) {
      const touched = book.pages.filter(
        ({ start, end }) => start < passage.end && end > passage.start,
      );
      expect(passage.pages!.first).toBe(touched[0]!.number);
      expect(passage.pages!.last).toBe(touched.at(-1)!.number);
    }
  });

  it('gives passages ids of their own', () => {
    expect(new Set(book.passages.map(({ id }) => id)).size).toBe(book.passages.length);
  });
});

describe('readBook() on a book with leaders, page marks and chapters', () => {
  const { book, report } = yunhe;

  it('reads contents over several lines and pages', () => {
    expect(
      book.cases.map(({ title, unit, firstPage, lastPage }) => [title, unit, firstPage, lastPage]),
    ).toEqual([
      ['老旧锅炉改造的路子', '云河热力公司', 1, 2],
      ['一度电也要算清楚 让账本进车间', '云河第二机床厂', 3, 5],
      ['把食堂的灶火管起来', '云河师范学院', 6, 7],
      ['路灯会“看”车流', '市市政管理处', 8, null],
    ]);
  });

  it('takes pages from the page marks and drops running heads', () => {
    expect(report.pages).toEqual({ printed: 6, recovered: 0, estimated: 0 });
    expect(book.text).not.toContain('案例选编');
    expect(book.text).toContain('多用电一百一十万度。');
  });

  it('takes 第一节 as sections', () => {
    expect(book.sections.map(({ case: id, heading }) => `${id} ${heading}`)).toEqual([
      '1-1 null',
      '1-1 第一节 先摸底',
      '1-1 第二节 再改造',
      '1-2 null',
      '1-2 第一节 账本进车间',
      '1-2 第二节 奖罚到班组',
      '1-4 null',
      '1-4 第一节 试点',
    ]);
  });

  it('knows the case without text', () => {
    expect(book.cases.filter(({ hasText }) => !hasText).map(({ unit }) => unit)).toEqual([
      '云河师范学院',
    ]);
    expect(report.warnings).toEqual([]);
  });
});
