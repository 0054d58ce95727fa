import { describe, expect, it } from 'vitest';
import { CasebookError } from '../../../errors.ts';
import { PAGE, writePdf, type WrittenPage, type WrittenRun } from '../../../testing/pdfWriter.ts';
import { readBook } from '../../readBook.ts';
import { readPdf, type ReadPdfOptions } from './readPdf.ts';
import type { Recognise } from './recognise.ts';

const LEFT = 60;
const LEADING = 20;
const LINE = 24;

/** Lines of 24 characters under a running head, over a page number; `　　` opens a paragraph. */
function typeset(
  lines: readonly string[],
  { head = '云河经验选编', foot = null }: { head?: string; foot?: string | null } = {},
): WrittenPage {
  const runs: WrittenRun[] = [{ text: head, x: 170, y: 36, size: 9 }];
  lines.forEach((line, at) => {
    const indent = /^　*/u.exec(line)![0].length;
    runs.push({ text: line.trim(), x: LEFT + indent * 12, y: 80 + at * LEADING });
  });
  if (foot !== null) runs.push({ text: foot, x: 200, y: PAGE.height - 30, size: 9 });
  return { runs };
}

/** A paragraph set in lines. */
function set(text: string): string[] {
  const full = `　　${text}`;
  return Array.from({ length: Math.ceil(full.length / LINE) }, (_, at) =>
    full.slice(at * LINE, (at + 1) * LINE),
  );
}

const BOILERS =
  '公司先用三个月摸清了全市一百二十台锅炉的年限和耗煤，给每一台锅炉建了档案，随后按照先老后新的次序分三批改造，三年用去一百二十万元。';
const METERS =
  '车间每天交班时记一次电表，第二天早上把数字写在门口的黑板上，谁的机床多用了电一看便知，一年下来少用电十一万度，省下的钱一半奖给班组。';

const FRONT: WrittenPage[] = [
  { runs: [{ text: '云河经验选编', x: 120, y: 200, size: 28 }] },
  typeset(set('这里收了云河市各单位的经验，供大家参考，文字都经过本单位核对。'), { foot: 'i' }),
  typeset(
    [
      '　　　　　　　　　　目　录',
      '1、锅炉改造的路子 ………… 云河热力公司 …… 1',
      '2、一度电也要算清楚',
      '　　让账本进车间 ………… 云河第二机床厂 …… 3',
    ],
    { foot: 'ii' },
  ),
];

const BODY: WrittenPage[] = [
  typeset([
    '　　　　　　　锅炉改造的路子',
    '　　　　　　　　云河热力公司',
    ...set(BOILERS).slice(0, 2),
  ]),
  typeset([...set(BOILERS).slice(2), ...set('改造以后，煤耗降了两成。')], { foot: '— 2 —' }),
  typeset(
    [
      '　　　　　一度电也要算清楚',
      '　　　　　　让账本进车间',
      '　　　　　　　云河第二机床厂',
      ...set(METERS),
    ],
    { foot: '— 3 —' },
  ),
  typeset(set('第二年，这个办法推到了全厂。'), { foot: '— 4 —' }),
];

const read = (pages: readonly WrittenPage[], written = {}, options: ReadPdfOptions = {}) =>
  readPdf(writePdf(pages, written), 'book.pdf', options);

async function reasonFor(bytes: Uint8Array, limits = {}): Promise<string> {
  const failure: unknown = await readPdf(bytes, 'book.pdf', limits).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(CasebookError);
  expect((failure as CasebookError).code).toBe('bad_book');
  return (failure as CasebookError).message;
}

describe('readPdf()', () => {
  it('keeps the printed number of a page apart from its place in the file and its label', async () => {
    const labels = ['cover', 'i', 'ii', 'B-1', 'B-2', 'B-3', 'B-4'];
    const { pages } = await read([...FRONT, ...BODY], { labels });
    expect(
      pages.map(({ index, label, number, isPrinted }) => [index, label, number, isPrinted]),
    ).toEqual([
      [1, 'cover', null, false],
      [2, 'i', null, false],
      [3, 'ii', null, false],
      [4, 'B-1', 1, false],
      [5, 'B-2', 2, true],
      [6, 'B-3', 3, true],
      [7, 'B-4', 4, true],
    ]);
  });

  it('takes running heads and page numbers out of the lines', async () => {
    const { lines } = await read([...FRONT, ...BODY]);
    const text = lines.map((line) => line.text).join('\n');
    expect(lines.filter((line) => line.text === '云河经验选编')).toHaveLength(1); // the cover
    expect(text).not.toMatch(/— [0-9] —|^ii?$/mu);
  });

  it('joins paragraphs over line and page ends', async () => {
    const document = await read([...FRONT, ...BODY]);
    const { book, report } = readBook({ id: 'yunhe', document, sidecar: null, sourceHash: '0' });
    expect(report.warnings).toEqual([]);
    expect(book.title).toBe('云河经验选编');
    expect(book.text.split('\n')).toEqual([
      BOILERS,
      '改造以后，煤耗降了两成。',
      METERS,
      '第二年，这个办法推到了全厂。',
      '',
    ]);
    expect(book.cases.map(({ title, unit, firstPage }) => [title, unit, firstPage])).toEqual([
      ['锅炉改造的路子', '云河热力公司', 1],
      ['一度电也要算清楚让账本进车间', '云河第二机床厂', 3],
    ]);
    expect(book.pages.map(({ number, basis, file }) => [number, basis, file?.index])).toEqual([
      [1, 'recovered', 4],
      [2, 'printed', 5],
      [3, 'printed', 6],
      [4, 'printed', 7],
    ]);
    const [first] = book.pages;
    expect(book.text.slice(0, first!.end)).toBe(BOILERS.slice(0, 46)); // two lines of 24, less the indent
  });

  it('takes the numbers of the labels where no page bears one', async () => {
    const bare = [0, 1, 2].map((at) => typeset(set(`${BOILERS.slice(at)}`)));
    const { pages } = await read(bare, { labels: ['7', '8', '9'] });
    expect(pages.map(({ number, isPrinted }) => [number, isPrinted])).toEqual([
      [7, false],
      [8, false],
      [9, false],
    ]);
  });

  it('reads two columns one after the other', async () => {
    const left = Array.from(
      { length: 8 },
      (_, at) => `左栏第${'一二三四五六七八'[at]}行的文字在此`,
    );
    const right = left.map((line) => line.replace('左', '右'));
    const runs = left.flatMap((text, at) => [
      { text, x: 40, y: 80 + at * 20, size: 12 },
      { text: right[at]!, x: 220, y: 80 + at * 20, size: 12 },
    ]);
    const { lines } = await read([
      { runs: [{ text: '横跨两栏的题目写在最上面', x: 130, y: 50 }, ...runs] },
    ]);
    expect(lines.map(({ text }) => text)).toEqual(['横跨两栏的题目写在最上面', ...left, ...right]);
  });

  it('gives linked contents without numbers the printed pages they lead to', async () => {
    const entries = [
      '1、锅炉改造的路子  云河热力公司',
      '2、让账本进车间  云河第二机床厂',
      '3、食堂的灶火  云河师范学院',
    ];
    const contents = typeset(['　　　　　　目录', ...entries]);
    contents.links = [2, 3, 4].map((page, at) => ({
      page,
      x: LEFT,
      y: 90 + at * LEADING,
      width: 300,
      height: 16,
    }));
    const body = [5, 6, 7].map((page) => typeset(set(BOILERS.slice(page)), { foot: String(page) }));
    const { lines } = await read([contents, ...body]);
    expect(lines.slice(1, 4).map(({ text }) => text.replace(/\s+/gu, ' '))).toEqual([
      '1、锅炉改造的路子 云河热力公司 5',
      '2、让账本进车间 云河第二机床厂 6',
      '3、食堂的灶火 云河师范学院 7',
    ]);
  });

  it('hands on bookmarks with the line they lead to', async () => {
    const outline = [
      { title: '锅炉改造的路子', page: 4 },
      { title: '一度电也要算清楚 让账本进车间', page: 6 },
    ];
    const { lines, outline: items } = await read([...FRONT, ...BODY], { outline });
    expect(items.map(({ at }) => lines[at]!.text)).toEqual(['锅炉改造的路子', '一度电也要算清楚']);
  });

  it('makes characters of what fonts show as radicals and ligatures', async () => {
    const page = typeset(set('⽂字与ﬁle各归其位，这一行要长一些才好，二十个字以上。'));
    const { lines } = await read([page]);
    expect(lines.map(({ text }) => text).join('')).toContain('文字与file各归其位');
  });
});

describe('readPdf() on pages without text', () => {
  const text = (number: number) => typeset(set(BOILERS.slice(number)), { foot: String(number) });
  const picture: WrittenPage = { runs: [], picture: true };

  it('names those that are pictures, not the blank ones, and lets no sentence run over them', async () => {
    const { warnings, lines } = await read([
      text(1),
      picture,
      picture,
      text(4),
      text(5),
      { runs: [] },
    ]);
    expect(warnings.map(({ message }) => message)).toEqual([
      'pages 2–3 of the file: pictures without text: nothing of them was read; scanned text must go through OCR (casebook ingest --ocr, or ocrmypdf --skip-text) to be found',
    ]);
    const after = lines.find(({ afterFormFeed }) => afterFormFeed);
    expect(after?.startsParagraph).toBe(true);
  });

  it('counts a picture under text, or a small one, as none', async () => {
    const { warnings } = await read([{ ...text(1), picture: true }, text(2)]);
    expect(warnings).toEqual([]);
  });

  it('gives every page its number all the same', async () => {
    const { pages } = await read([text(1), picture, { runs: [] }, text(4)]);
    expect(pages.map(({ number, isPrinted }) => [number, isPrinted])).toEqual([
      [1, true],
      [2, false],
      [3, false],
      [4, true],
    ]);
  });

  it('reads the invisible text a scan got from text recognition', async () => {
    const recognised = { ...text(1), picture: true, invisible: true };
    const { lines, warnings } = await read([recognised]);
    expect(lines.map((line) => line.text).join('')).toContain(BOILERS.slice(1, 20));
    expect(warnings).toEqual([]);
  });
});

describe('readPdf() with text recognition', () => {
  const scan: WrittenPage = { runs: [], picture: true };
  const lines = ['公司先用三个月摸清了全市一百二十台', '锅炉的年限和耗煤。'];
  const recognise =
    (confidence: number): Recognise =>
    async ({ width, data }) => {
      expect(data.subarray(0, 3)).toEqual(Uint8Array.from([128, 128, 128])); // the grey of the picture
      const scale = width / PAGE.width;
      return lines.map((text, at) => ({
        text,
        confidence,
        left: 60 * scale,
        right: (60 + text.length * 12) * scale,
        top: (80 + at * 20) * scale,
        bottom: (94 + at * 20) * scale,
      }));
    };

  it('reads pages that are pictures, and marks them with how sure it is', async () => {
    const pages = [typeset(set(BOILERS), { foot: '1' }), scan];
    const document = await read(pages, { labels: ['1', '2'] }, { recognise: recognise(0.75) });
    expect(document.lines.slice(-2).map(({ text }) => text)).toEqual(lines);
    expect(document.pages.map(({ recognised }) => recognised)).toEqual([undefined, 0.75]);
    const { book } = readBook({ id: 'scan', document, sidecar: null, sourceHash: '0' });
    expect(book.pages.map(({ file }) => file?.recognised)).toEqual([undefined, 0.75]);
  });

  it('names pages of which it is unsure', async () => {
    const { warnings } = await read([scan, scan], {}, { recognise: recognise(0.6) });
    expect(warnings.map(({ message }) => message)).toEqual([
      'pages 1–2 of the file: text recognition was unsure of the characters: hold what is cited against the print',
    ]);
  });

  it('leaves a picture in which nothing is read as one', async () => {
    const { warnings } = await read(
      [typeset(set(BOILERS)), scan],
      {},
      { recognise: async () => [] },
    );
    expect(warnings[0]?.message).toContain('page 2 of the file: pictures without text');
  });
});

describe('readPdf() on damaged pages', () => {
  it('names a page of which something cannot be read, mostly', async () => {
    const lines = Array.from({ length: 20 }, (_, at) => `第${at}行说的是锅炉改造的路子和省下的煤`);
    const bytes = writePdf([typeset(lines), typeset(lines), typeset(lines)]);
    const file = Buffer.from(bytes);
    const stream = file.indexOf('stream\n', file.indexOf('/FlateDecode')) + 'stream\n'.length;
    const whole = (await readPdf(bytes, 'book.pdf')).lines.map(({ text }) => text);
    const outcomes = { named: 0, refused: 0, silent: 0 };
    for (let at = 0; at < 150; at += 5) {
      const damaged = Uint8Array.from(bytes);
      damaged[stream + at]! ^= 0x15;
      const read = await readPdf(damaged, 'book.pdf').catch(() => null);
      if (read === null) outcomes.refused += 1;
      else if (read.warnings.some(({ message }) => message.includes('damaged')))
        outcomes.named += 1;
      else if (String(read.lines.map(({ text }) => text)) !== String(whole)) outcomes.silent += 1;
    }
    expect(outcomes.named).toBeGreaterThan(8);
    expect(outcomes.silent).toBeLessThan(8); // what still parses says nothing
  });

  it('says nothing of the kind of sound pages', async () => {
    expect((await read(BODY)).warnings).toEqual([]);
  });

  it('refuses a page no press could print', async () => {
    const bytes = Buffer.from(writePdf(BODY)).toString('latin1').replace('420 595]', '1e9 1e9]');
    expect(await reasonFor(Buffer.from(bytes, 'latin1'))).toContain('points large');
  });
});

describe('readPdf() on pages that are turned', () => {
  it.each([90, 180, 270] as const)('reads text a viewer shows at %i°', async (rotate) => {
    const { lines } = await read([typeset(set(METERS)), { ...typeset(set(BOILERS)), rotate }]);
    expect(lines.map((line) => line.text).join('')).toContain(METERS + '云河经验选编' + BOILERS);
  });
});

describe('readPdf() on files it must refuse', () => {
  it('names a scan', async () => {
    const scan = writePdf([{ runs: [] }, { runs: [] }, { runs: [{ text: '3', x: 200, y: 570 }] }]);
    expect(await reasonFor(scan)).toContain(
      '3 of 3 pages have no text: a scan has to go through OCR',
    );
    const pictures = writePdf([1, 2].map(() => ({ runs: [], picture: true })));
    expect(await reasonFor(pictures)).toContain(
      '2 of 2 pages have no text: they are pictures, and a scan has to go through OCR (text recognition) first: ' +
        'casebook ingest --ocr "book.pdf", or for example ocrmypdf -l chi_sim+eng --skip-text "book.pdf" "book.ocr.pdf", then ingest "book.ocr.pdf"',
    );
  });

  it('names a locked file', async () => {
    expect(await reasonFor(writePdf(BODY, { locked: true }))).toContain('needs a password');
  });

  it('names a damaged file', async () => {
    expect(await reasonFor(Buffer.from('%PDF-1.7\nnothing of the kind'))).toContain('damaged');
  });

  it('stops at too many pages', async () => {
    expect(await reasonFor(writePdf(BODY), { maxPages: 3 })).toContain(
      'at most 3 pages: this file has 4',
    );
  });

  it('stops at too much text', async () => {
    expect(await reasonFor(writePdf(BODY), { maxText: 50 })).toContain('at most 50 characters');
  });

  it('ends an outline without end', async () => {
    const outline = ['锅炉改造的路子', '让账本进车间', '食堂的灶火'].map((title, at) => ({
      title,
      page: at + 1,
    }));
    const { outline: items } = await read(BODY, { outline, endlessOutline: true });
    expect(items).toHaveLength(3);
  });
});
