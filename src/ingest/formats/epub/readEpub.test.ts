import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBook } from '../../readBook.ts';
import { readEpub } from './readEpub.ts';

const CONTAINER =
  '<container><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

const page = (body: string): string =>
  `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`;

interface Made {
  /** By file name, in the order of the spine. */
  chapters: Record<string, string>;
  nav?: string;
  ncx?: string;
  others?: Record<string, string>;
}

function epub({ chapters, nav, ncx, others = {} }: Made): Uint8Array {
  const names = Object.keys(chapters);
  const items = names.map(
    (name, at) =>
      `<item id="c${at}" href="text/${encodeURIComponent(name)}" media-type="application/xhtml+xml"/>`,
  );
  if (nav !== undefined)
    items.push(
      '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>',
    );
  if (ncx !== undefined)
    items.push('<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>');
  const spine = [...(nav === undefined ? [] : ['nav']), ...names.map((_, at) => `c${at}`)];
  const opf = `<package><metadata xmlns:dc="dc"><dc:title>江湾治理案例</dc:title><dc:title>副题</dc:title></metadata><manifest>${items.join('')}</manifest><spine>${spine.map((id) => `<itemref idref="${id}"/>`).join('')}</spine></package>`;
  const files: Record<string, string> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OEBPS/content.opf': opf,
    ...(nav === undefined ? {} : { 'OEBPS/nav.xhtml': page(nav) }),
    ...(ncx === undefined ? {} : { 'OEBPS/toc.ncx': ncx }),
    ...Object.fromEntries(names.map((name) => [`OEBPS/text/${name}`, page(chapters[name]!)])),
    ...others,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

const CHAPTERS = {
  '第一章.xhtml':
    '<h1>窗口整合的做法</h1><p>石桥街道办事处</p><h2>整合</h2><p>街道把十四个窗口整合为三个。</p>',
  'b.xhtml': '<h1>志愿者登记</h1><p>望江社区</p><h2>登记</h2><p>社区登记了五百二十七名志愿者。</p>',
};

describe('readEpub()', () => {
  it('reads the files of the spine as one book: chapters as cases, headings below as sections', () => {
    const document = readEpub(
      epub({ chapters: CHAPTERS, nav: '<nav><ol><li>目录</li></ol></nav>' }),
      'a.epub',
    );
    const { book, report } = readBook({ id: 'a', document, sidecar: null, sourceHash: '0' });
    expect(book.title).toBe('江湾治理案例');
    expect(book.cases.map(({ title, unit }) => [title, unit])).toEqual([
      ['窗口整合的做法', '石桥街道办事处'],
      ['志愿者登记', '望江社区'],
    ]);
    expect(book.sections.map(({ heading }) => heading)).toEqual(['整合', '登记']);
    expect([book.pages, report.withText]).toEqual([[], 2]);
    expect(book.text).not.toContain('目录');
  });

  it('takes the printed pages that the book marks', () => {
    const mark = (n: number): string => `<span epub:type="pagebreak" title="${n}"/>`;
    const chapters = {
      'a.xhtml': `${mark(7)}<h1>甲的做法</h1><h2>一</h2><p>七页的话。</p>${mark(8)}<p>八页的话。</p>`,
      'b.xhtml': `${mark(9)}<h1>乙的做法</h1><h2>二</h2><p>九页的话。</p>`,
    };
    const document = readEpub(epub({ chapters }), 'a.epub');
    expect(document.pages.map(({ number, index }) => [number, index])).toEqual([
      [7, 1],
      [8, 2],
      [9, 3],
    ]);
    const { book } = readBook({ id: 'a', document, sidecar: null, sourceHash: '0' });
    expect(book.passages.map(({ pages }) => [pages?.first, pages?.last])).toEqual([
      [7, 8],
      [9, 9],
    ]);
  });

  it.each([
    [
      'nav',
      {
        nav: '<nav><a href="text/a.xhtml#x">甲的做法</a> <a href="text/b.xhtml">乙的做法</a></nav>',
      },
    ],
    [
      'NCX',
      {
        ncx: '<ncx><docTitle><text>江湾治理案例</text></docTitle><navMap><navPoint><navLabel><text>甲的做法</text></navLabel><content src="text/a.xhtml"/></navPoint><navPoint><navLabel><text>乙的做法</text></navLabel><content src="text/b.xhtml"/></navPoint></navMap></ncx>',
      },
    ],
  ])('heads a file without a heading as the contents call it: %s', (_, contents) => {
    const chapters = { 'a.xhtml': '<p>甲的话。</p>', 'b.xhtml': '<p>乙的做法</p><p>乙的话。</p>' };
    const { lines, outline } = readEpub(epub({ chapters, ...contents }), 'a.epub');
    expect(lines.map(({ text }) => text)).toEqual(['甲的做法', '甲的话。', '乙的做法', '乙的话。']);
    expect(outline).toEqual([
      { level: 1, title: '甲的做法', at: 0 },
      { level: 1, title: '乙的做法', at: 2 },
    ]);
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('refuses what is locked, has no package or no text, is damaged or inflates without end', () => {
    const reason = (bytes: Uint8Array, limits = { entries: 10_000, bytes: 1 << 28 }): string => {
      try {
        const { warnings } = readEpub(bytes, 'a.epub', limits);
        return warnings.map(({ message }) => message).join();
      } catch (error) {
        return (error as Error).message;
      }
    };
    const locked = {
      'META-INF/encryption.xml':
        '<encryption><CipherReference URI="OEBPS/text/b.xhtml"/></encryption>',
    };
    expect(reason(epub({ chapters: CHAPTERS, others: locked }))).toMatch(
      /its text is locked \(DRM\)/u,
    );
    const fonts = {
      'META-INF/encryption.xml': '<encryption><CipherReference URI="a.ttf"/></encryption>',
    };
    expect(reason(epub({ chapters: CHAPTERS, others: fonts }))).toBe('');
    expect(reason(zipSync({ 'a.txt': strToU8('a') }))).toMatch(/names no package document/u);
    expect(reason(epub({ chapters: { 'a.xhtml': '<p> </p>' } }))).toMatch(/it has no text/u);
    const whole = epub({ chapters: CHAPTERS });
    expect(reason(whole.slice(0, 700))).toMatch(/^a\.epub: the EPUB was not read: /u);
    expect(reason(whole, { entries: 1_000, bytes: 100 })).toMatch(/inflates to more than 100/u);
    const deep = { 'a.xhtml': '<div>'.repeat(3_000) };
    expect(reason(epub({ chapters: deep }))).toMatch(/nest deeper than/u);
  });

  it('tells of a file of the spine that is missing, and reads the others', () => {
    const container = CONTAINER.replace('OEBPS/content.opf', 'p.opf');
    const opf =
      '<package><manifest><item id="a" href="a.html" media-type="text/html"/><item id="b" href="b.html" media-type="text/html"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>';
    const files = {
      'META-INF/container.xml': container,
      'p.opf': opf,
      'b.html': page('<p>话。</p>'),
    };
    const zipped = zipSync(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    );
    const { warnings, lines, title } = readEpub(zipped, 'a.epub');
    expect(warnings[0]!.message).toMatch(/^a\.html is listed in the book and is not in it/u);
    expect([lines.length, title]).toEqual([1, null]);
  });
});
