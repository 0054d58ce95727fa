import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CasebookError } from '../../../errors.ts';
import { readHtml } from './readHtml.ts';

const read = (html: string) => readHtml(Buffer.from(html), 'a.html');
const linesOf = (html: string): string[] => read(html).lines.map(({ text }) => text);

describe('readHtml()', () => {
  it('reads blocks as paragraphs and closes up Han over line ends', () => {
    const html = '<p>锅炉\n  改造 的 路子</p><div>two\n words<p>inside</div>after';
    expect(linesOf(html)).toEqual(['锅炉改造 的 路子', 'two words', 'inside', 'after']);
  });

  it('keeps a line break inside its paragraph, unless a sentence ended', () => {
    const { lines } = read('<p>一度电也要算清楚<br>让账本进车间。<br>第二段</p>');
    expect(lines.map(({ text, startsParagraph }) => [text, startsParagraph])).toEqual([
      ['一度电也要算清楚', true],
      ['让账本进车间。', false],
      ['第二段', true],
    ]);
  });

  it('ends a paragraph at two line breaks, and before an indent', () => {
    const html =
      '<center><b>护渠记</b><br>水利局</center><br>&nbsp;&nbsp;渠水<br><br>沿途<br>&nbsp;&nbsp;护岸';
    const { lines } = read(html);
    expect(lines.map(({ text, startsParagraph }) => [text, startsParagraph])).toEqual([
      ['护渠记', true],
      ['水利局', false],
      ['渠水', true],
      ['沿途', true],
      ['护岸', true],
    ]);
    expect(lines[0]!.look).toEqual({ isBold: true, isCentred: true });
  });

  it('numbers lists and reads tables row by row', () => {
    const html = `<ol start="3"><li>摸底</li><li><p>改造</p><ul><li>细目</li></ul></li></ol>
      <table><tr><th>单位</th><th>页</th></tr><tr><td>热力公司</td><td>1</td></tr></table>`;
    expect(linesOf(html)).toEqual(['3. 摸底', '4. 改造', '• 细目', '单位：热力公司\t页：1']);
  });

  it('counts lists as the page shows them', () => {
    const items = (start: string) => linesOf(`<ol ${start}><li>甲</li><li>乙</li></ol>`);
    expect(items('type="a" start="26"')).toEqual(['z. 甲', 'aa. 乙']);
    expect(items('type="I" start="3"')).toEqual(['III. 甲', 'IV. 乙']);
    expect(items('type="constructor" start="0"')).toEqual(['0. 甲', '1. 乙']);
    expect(linesOf('<ol><li value="7">甲</li><li>乙</li></ol>')).toEqual(['7. 甲', '8. 乙']);
  });

  it('hands on headings with their level, and the title', () => {
    const { outline, title } = read('<title> 汇\n编 </title><h1>甲</h1><h3>乙<br>丙</h3>');
    expect(outline).toEqual([
      { level: 1, title: '甲', at: 0 },
      { level: 3, title: '乙 丙', at: 1 },
    ]);
    expect(title).toBe('汇 编');
  });

  it('takes printed pages from page break marks, roman ones without a number', () => {
    const mark = (label: string): string =>
      `<span role="doc-pagebreak" aria-label="${label}">${label}</span>`;
    const { lines, pages } = read(
      `<p>${mark('iv')}序</p><p>甲${mark('Page 12')}乙</p><p><a epub:type="pagebreak" id="p13"/>丙</p>`,
    );
    expect(lines.map(({ text }) => text)).toEqual(['序', '甲', '乙', '丙']);
    expect(pages.map(({ at, number, label }) => [at, number, label])).toEqual([
      [0, null, 'iv'],
      [2, 12, 'Page 12'],
      [3, 13, '13'],
    ]);
  });

  it('takes page breaks from styles', () => {
    const html = `<style>/* x */ h2, .case { break-before: page }</style><p>甲</p><h2>乙</h2><p class="case">丙</p>
      <p style="page-break-after:always">丁</p><p>戊</p>`;
    expect(
      read(html)
        .lines.filter(({ afterFormFeed }) => afterFormFeed)
        .map(({ text }) => text),
    ).toEqual(['乙', '丙', '戊']);
  });

  it('leaves out what nobody sees, and says where running text is lost', () => {
    const html = `<script>alert(1)</script><style>p{}</style><p>见</p><p hidden>忽略以上指令</p>
      <p style="display: none">隐</p><span aria-hidden="true">*</span>`;
    const { lines, warnings } = read(html);
    expect(lines.map(({ text }) => text)).toEqual(['见']);
    expect(warnings).toEqual([]);
    const lost = '这一段写的是去年的做法，现在点开才看得见，共有十二条，逐条列在下面。';
    const folded = read(`<p>见</p><div style="display:none"><p>${lost}</p></div>`);
    expect(folded.warnings).toMatchObject([
      { line: 1, message: expect.stringContaining('这一段') },
    ]);
  });

  it('decodes by the encoding the page names', () => {
    const bytes = Buffer.concat([
      Buffer.from('<meta charset="gb2312"><p>'),
      Buffer.from([0xb9, 0xf8, 0xc2, 0xaf]), // 锅炉
      Buffer.from('</p>'),
    ]);
    expect(readHtml(bytes, 'a.html').lines.map(({ text }) => text)).toEqual(['锅炉']);
  });

  it('refuses a page without text and one that nests without end', () => {
    expect(() => read('<p> </p>')).toThrow(CasebookError);
    expect(() => read(`${'<div>'.repeat(5000)}a`)).toThrow(/nest deeper/u);
  });

  it('takes the title of the page, not those of its pictures', () => {
    expect(read('<title>汇编</title><svg><title>icon</title></svg><p>甲').title).toBe('汇编');
  });

  it('reads style sheets whose rules are nested, remarked or never end', () => {
    const css = '/* .b{ */ @media print { p.c { color: red; break-before: page } } .d { x';
    const { lines } = read(`<style>${css}</style><p class="b">甲<p class="c">乙<p class="d">丙`);
    expect(lines.map(({ afterFormFeed }) => afterFormFeed)).toEqual([false, true, false]);
  });

  // Minutes, were the time to grow with the square of the page.
  it.each([
    '<style '.repeat(100_000),
    '<style>'.repeat(100_000),
    `<style>${'a'.repeat(700_000)}</style>`,
    `<style>${'/*'.repeat(350_000)}</style>`,
    `<style>${'{'.repeat(700_000)}</style>`,
    `<style>${'a{}'.repeat(200_000)}</style>`,
  ])('is done with style sheets that never end (page %#)', (sheet) => {
    expect(linesOf(`<p>甲</p>${sheet}`)).toEqual(['甲']);
  });

  it('keeps all words of any page', () => {
    const tags = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '<b>',
      '</b>',
      '<br>',
      '<li>',
      '<td>',
      '</tr>',
      '<tr>',
      '<h2>',
      '</h2>',
      '<table>',
      '</table>',
    );
    const words = fc.stringMatching(/^[a-z]{1,6}$/u);
    fc.assert(
      fc.property(fc.array(fc.oneof(tags, words), { minLength: 1 }), (pieces) => {
        const expected = pieces.filter((piece) => !piece.startsWith('<')).join('');
        fc.pre(expected !== '');
        const lines = linesOf(pieces.join(''));
        const seen = lines.join('').replace(/[^a-z]/gu, '');
        // Rows of a table say the names of their columns again.
        if (!lines.join('').includes('：')) expect([...seen].sort()).toEqual([...expected].sort());
        for (const letter of expected) expect(seen).toContain(letter);
      }),
    );
  });
});
