import { describe, expect, it } from 'vitest';
import { sourceDocumentOf } from '../testing/sourceDocumentOf.ts';
import type { Book } from '../types.ts';
import { readBook } from './readBook.ts';
import type { Sidecar } from './contents/sidecar.ts';

function read(text: string, sidecar: Sidecar | null = null) {
  const document = sourceDocumentOf(text);
  return readBook({ id: 'made-up', document, sidecar, sourceHash: '0' });
}

const casesOf = ({ cases }: Book) =>
  cases.map(({ title, unit, firstPage, lastPage }) => [title, unit, firstPage, lastPage]);

const PAGED = `
云河经验选编
目录
1、锅炉改造的路子  云河热力公司  1
2、让账本进车间  云河第二机床厂  3
== 1
锅炉改造的路子
云河热力公司
公司先摸清了每台锅炉的年限。
== 2
随后分三批改造。
== 3
让账本进车间
云河第二机床厂
车间每天记一次电表。
`;

describe('readBook() on a format that tells its pages', () => {
  it('takes the printed numbers and where the page is in the file', () => {
    const { book, report } = read(PAGED);
    expect(casesOf(book)).toEqual([
      ['锅炉改造的路子', '云河热力公司', 1, 2],
      ['让账本进车间', '云河第二机床厂', 3, 3],
    ]);
    expect(book.pages.map(({ number, basis, file }) => [number, basis, file?.index])).toEqual([
      [1, 'printed', 1],
      [2, 'printed', 2],
      [3, 'printed', 3],
    ]);
    expect(report.warnings).toEqual([]);
  });

  it('takes the pages of contents that name none from where their titles stand', () => {
    const { book } = read(PAGED.replace(/ {2}[13]$/gmu, ''));
    expect(casesOf(book)).toEqual([
      ['锅炉改造的路子', '云河热力公司', 1, 2],
      ['让账本进车间', '云河第二机床厂', 3, 3],
    ]);
    expect(book.pages.map(({ basis }) => basis)).toEqual(['printed', 'printed', 'printed']);
  });

  it('keeps an introduction to a part where contents and text name no page', () => {
    const { book } = read(`
云河经验选编
目录
第一部分 示范单位
1、锅炉改造的路子  云河热力公司
第二部分 外部参考
1、让账本进车间  云河第二机床厂
第一部分 示范单位
这一部分收录本市的材料。
锅炉改造的路子
云河热力公司
公司先摸清了每台锅炉的年限。
第二部分 外部参考
让账本进车间
云河第二机床厂
车间每天记一次电表。
`);
    expect(book.pages).toEqual([]);
    expect(book.matter?.map(({ title, firstPage }) => [title, firstPage])).toEqual([
      ['第一部分 示范单位', null],
    ]);
    expect(book.text).toMatch(/^这一部分收录本市的材料。\n公司先/u);
  });

  it('takes the unit from its line also where a line of the title looks like one', () => {
    const text = PAGED.replace('让账本进车间\n云河第二', '让账本\n进车间\n云河第二');
    expect(casesOf(read(text).book)[1]).toEqual(['让账本进车间', '云河第二机床厂', 3, 3]);
  });

  it('keeps what stands before the contents, its wrapped lines joined', () => {
    const document = sourceDocumentOf(
      `云河经验选编\n序\n渠水从上游\n引来。\n${PAGED.trim().split('\n').slice(1).join('\n')}`,
    );
    document.lines[3]!.startsParagraph = false;
    const { book } = readBook({ id: 'made-up', document, sidecar: null, sourceHash: '0' });
    expect(book.front).toBe('云河经验选编\n序\n渠水从上游引来。');
  });

  it('keeps what stands between the title of a book and its first case', () => {
    const { book } = read(
      '# 护渠选编\n摘要：评选由七人小组定稿。\n## 东渠记\n### 引水\n渠水。\n## 西渠记\n### 石岸\n护岸。',
    );
    expect(book.front).toBe('护渠选编\n摘要：评选由七人小组定稿。');
    expect(book.title).toBe('护渠选编');
  });

  it('leaves the last short line of a case with it where entries name no unit', () => {
    const { book, report } = read(
      `Contents\nWater for the Mill  1\nTrees by the Road  2\n== 1\nWater for the Mill\nThe canal is old.\nLeave was given.\n== 2\nTrees by the Road\nElms were planted.\n`,
    );
    expect(book.text).toContain('Leave was given.');
    expect(report.warnings).toEqual([]);
  });

  it('keeps an appendix behind the last case apart from it, with its page', () => {
    const { book, report } = read(`${PAGED}== 4
附录：大事记
1949年建厂。
`);
    const [chronicle] = book.matter!;
    expect([chronicle!.part, chronicle!.firstPage]).toEqual([0, 4]);
    expect(book.text.slice(chronicle!.span!.start, chronicle!.span!.end)).toContain('建厂');
    expect(casesOf(book)[1]).toEqual(['让账本进车间', '云河第二机床厂', 3, 3]);
    expect(report.warnings).toEqual([]);
    expect(read(PAGED.replace('随后', '== 2\n附录\n随后')).book.text).toContain('附录'); // inside a case
  });

  it('refuses a book whose case begins on another page than its entry names', () => {
    const wrong = PAGED.replace('云河第二机床厂  3', '云河第二机床厂  2');
    expect(() => read(wrong)).toThrow(/“让账本进车间” begins on printed page 3.*name page 2/u);
  });

  it('refuses a page that does not begin the case the contents name for it', () => {
    const wrong = PAGED.replace('让账本进车间\n云河第二机床厂\n车间', '食堂灶火\n灶火');
    expect(() => read(wrong)).toThrow(/“让账本进车间” does not begin on page 3.*“食堂灶火”/u);
  });

  it('takes the page of the sidecar for one the contents have wrong', () => {
    const wrong = PAGED.replace('云河第二机床厂  3', '云河第二机床厂  2');
    const unit = { part: 1, number: 2, unit: '云河第二机床厂', page: 3, short: [], shortEn: [] };
    const { book } = read(wrong, { units: [unit] });
    expect(casesOf(book)).toEqual([
      ['锅炉改造的路子', '云河热力公司', 1, 2],
      ['让账本进车间', '云河第二机床厂', 3, 3],
    ]);
  });

  it('knows a heading with a slip of the printer by its page, and says so', () => {
    const { book, report } = read(PAGED.replace('== 3\n让账本进车间', '== 3\n让帐本进车间'));
    expect(book.cases.every(({ hasText }) => hasText)).toBe(true);
    expect(report.warnings.map(({ message, page }) => [message, page])).toEqual([
      [
        'the heading “让帐本进车间 云河第二机床厂” is taken for “让账本进车间”, which the contents name for page 3: correct one of the two if they are not the same',
        3,
      ],
    ]);
  });

  it('keeps the number of a page nothing is told of free', () => {
    const { book } = read(PAGED.replace('== 2', '== ?'));
    expect(book.pages.map(({ number, basis }) => [number, basis])).toEqual([
      [1, 'printed'],
      [2, 'recovered'],
      [3, 'printed'],
    ]);
  });
});

describe('readBook() on contents whose cases are not found in the text', () => {
  const CONTENTS = `
云河经验选编
目录
1、锅炉改造的路子  云河热力公司  1
2、让账本进车间  云河第二机床厂  3
`;

  it('says that the text is left out, and where it begins', () => {
    const { book, report } = read(`${CONTENTS}
云河热力
公司先摸清了每台锅炉的年限。
`);
    expect(book.passages).toEqual([]);
    expect(report.warnings).toEqual([
      {
        line: 5,
        message:
          'none of the 2 cases of the contents was found in the text, which is left out: the heading of a case has the words of its entry, title and unit',
      },
    ]);
  });

  it('says nothing where there is no text', () => {
    expect(read(CONTENTS).report.warnings).toEqual([]);
  });
});

describe('readBook() on a book of one case', () => {
  it('takes the pages it prints, and says that they are estimated only where they are', () => {
    const { book, report } = read(`== 5
云河经验
公司先摸清了每台锅炉的年限。
== 6
随后分三批改造。
`);
    expect(book.pages.map(({ number, basis }) => [number, basis])).toEqual([
      [5, 'printed'],
      [6, 'printed'],
    ]);
    expect(report.warnings).toHaveLength(1);
    expect(report.warnings[0]!.message).not.toContain('estimated');
    const fed = read('云河经验\n公司先摸清了年限。\n== ?\n每月查一次表。');
    expect(fed.book.pages.map(({ number, basis }) => [number, basis])).toEqual([
      [1, 'estimated'],
      [2, 'estimated'],
    ]);
    expect(fed.report.warnings[0]!.message).toContain('estimated');
  });

  it('makes no page up where nothing tells one', () => {
    const { book, report } = read('云河经验\n公司先摸清了年限。');
    expect(report.warnings[0]!.message).not.toContain('estimated');
    expect(report.pages).toEqual({ printed: 0, recovered: 0, estimated: 0 });
    expect([book.pages, casesOf(book)]).toEqual([[], [['云河经验', '云河经验', null, null]]]);
    expect(book.passages.map(({ pages }) => pages)).toEqual([null]);
  });
});

describe('readBook() on headings without a table of contents', () => {
  const OUTLINED = `
# 云河经验选编
## 前言
这里收了两份材料。
## 锅炉改造的路子
云河热力公司
### 摸底
公司先摸清了每台锅炉的年限。
### 改造
随后分三批改造。
## 让账本进车间 — 云河第二机床厂
车间每天记一次电表。
`;

  it('takes the level below the title as cases, deeper headings as sections', () => {
    const { book, report } = read(OUTLINED);
    expect(book.title).toBe('云河经验选编');
    expect(casesOf(book)).toEqual([
      ['锅炉改造的路子', '云河热力公司', null, null],
      ['让账本进车间', '云河第二机床厂', null, null],
    ]);
    expect(book.sections.map(({ case: id, heading }) => `${id} ${heading}`)).toEqual([
      '0-1 null',
      '1-1 摸底',
      '1-1 改造',
      '1-2 null',
    ]);
    expect(
      book.matter!.map(({ id, span }) => [id, book.text.slice(span!.start, span!.end)]),
    ).toEqual([['0-1', expect.stringContaining('这里收了')]]);
    expect(book.pages).toEqual([]);
    expect(report.warnings).toEqual([]);
  });

  it('makes no page up for what stands beside the cases, nor counts it among theirs', () => {
    const { book } = read(
      OUTLINED.replace('随后分', '== ?\n随后分').trimEnd() + '\n## 附录\n材料由各单位报送。',
    );
    expect(book.matter!.map(({ title, firstPage }) => [title, firstPage])).toEqual([
      ['前言', null],
      ['附录', null],
    ]);
    expect(book.pages.map(({ number, case: id }) => [number, id])).toEqual([
      [1, '1-1'],
      [2, '1-1'],
      [3, '1-2'],
    ]);
    const beside = book.passages.filter(({ case: id }) => id.startsWith('0-'));
    expect(beside.map(({ pages }) => pages)).toEqual([null, null]);
  });

  it('takes parts where the outermost headings are called so', () => {
    const { book } = read(`
# 第一部分 示范单位
## 锅炉改造的路子
公司先摸清了年限。
# 第二部分 外部参考
## 让账本进车间
车间每天记电表。
`);
    expect(book.parts.map(({ label, title }) => [label, title])).toEqual([
      ['第一部分', '示范单位'],
      ['第二部分', '外部参考'],
    ]);
    expect(book.cases.map(({ id }) => id)).toEqual(['1-1', '2-1']);
  });

  it('reads a lone heading over sections as one case', () => {
    const { book } = read(`
# 锅炉改造的路子
## 摸底
公司先摸清了年限。
## 改造
随后分三批改造。
`);
    expect(book.cases).toHaveLength(1);
    expect(book.sections.map(({ heading }) => heading)).toContain('改造');
  });

  it('uses the headings where the printed contents have no page numbers', () => {
    const { book } = read(`
# 云河经验选编
## 目录
锅炉改造的路子
让账本进车间
## 锅炉改造的路子
### 摸底
公司先摸清了年限。
## 让账本进车间
车间每天记电表。
`);
    expect(book.cases.map(({ title }) => title)).toEqual(['锅炉改造的路子', '让账本进车间']);
  });
});
