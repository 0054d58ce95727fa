import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CasebookError } from '../../../errors.ts';
import { readDocx } from './readDocx.ts';

/** A .docx of its XML alone. */
function zip(body: string, parts: Record<string, string> = {}): Uint8Array {
  const others = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ 'word/document.xml': document(body), ...Object.fromEntries(others) });
}

function document(body: string): Uint8Array {
  return strToU8(`<w:document><w:body>${body}</w:body></w:document>`);
}

/** As a program that streams writes a zip: the sizes stand in its directory alone. */
function withoutLocalSizes(bytes: Uint8Array): Uint8Array {
  const zip = Buffer.from(bytes);
  const directory = zip.readUInt32LE(zip.length - 6);
  const entries = zip.readUInt16LE(zip.length - 12);
  for (let index = 0, at = directory; index < entries; index += 1) {
    const local = zip.readUInt32LE(at + 42);
    zip.writeUInt16LE(zip.readUInt16LE(local + 6) | 8, local + 6);
    zip.fill(0, local + 14, local + 26);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;

const linesOf = (body: string, parts = {}): string[] =>
  readDocx(zip(body, parts), 'a.docx').lines.map(({ text }) => text);

function reasonFor(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(CasebookError);
    expect((error as CasebookError).code).toBe('bad_book');
    return (error as CasebookError).message;
  }
  throw new Error('it was read');
}

describe('readDocx()', () => {
  it('puts the numbers of lists before their paragraphs, as Word counts them', () => {
    const numbering = `<w:numbering>
      <w:abstractNum w:abstractNumId="7">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
      </w:abstractNum>
      <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`;
    const item = (text: string, level: number, list = 1): string =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
    const body = [
      item('摸底', 0),
      item('登记', 1),
      item('核对', 1),
      item('改造', 0),
      item('招标', 1),
      item('说明', 0, 2),
    ];
    expect(linesOf(body.join(''), { 'word/numbering.xml': numbering })).toEqual([
      '一、摸底', '1.登记', '2.核对', '二、改造', '1.招标', '• 说明',
    ]); // prettier-ignore
  });

  it('takes headings from styles, by level or name, through the styles they rest on', () => {
    const styles = `<w:styles><w:style w:styleId="a"><w:name w:val="heading 2"/></w:style>
      <w:style w:styleId="b"><w:name w:val="Mine"/><w:basedOn w:val="a"/></w:style>
      <w:style w:styleId="c"><w:name w:val="x"/><w:basedOn w:val="c"/><w:outlineLvl w:val="0"/></w:style></w:styles>`;
    const body = ['b', 'c', 'none']
      .map((id) => paragraph(id, `<w:pStyle w:val="${id}"/>`))
      .join('');
    const { outline } = readDocx(zip(body, { 'word/styles.xml': styles }), 'a.docx');
    expect(outline).toEqual([
      { level: 2, title: 'b', at: 0 },
      { level: 1, title: 'c', at: 1 },
    ]);
  });

  it('opens pages at breaks set by hand, last rendered, before a paragraph and at sections; two in one place are one', () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    const rendered = '<w:r><w:lastRenderedPageBreak/></w:r>';
    const body = [
      `<w:p>${run('甲')}${page}</w:p>`,
      `<w:p>${rendered}${run('乙在句中')}${rendered}${run('断开。')}</w:p>`,
      paragraph('丙', '<w:pageBreakBefore/>'),
      paragraph('丁', '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'),
      paragraph('戊'),
      '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>',
    ].join('');
    const { lines } = readDocx(zip(body), 'a.docx');
    expect(
      lines.map(({ text, afterFormFeed, startsParagraph }) => [
        text,
        afterFormFeed,
        startsParagraph,
      ]),
    ).toEqual([
      ['甲', false, true],
      ['乙在句中', true, true],
      ['断开。', true, false],
      ['丙', true, true],
      ['丁', false, true],
      ['戊', true, true],
    ]);
  });

  it('puts footnotes and endnotes behind the paragraph that leads to them', () => {
    const note = (kind: string, id: string, text: string, type = ''): string =>
      `<w:${kind} w:id="${id}" ${type}><w:p>${run(text)}</w:p></w:${kind}>`;
    const parts = {
      'word/footnotes.xml': `<w:footnotes>${note('footnote', '0', '—', 'w:type="separator"')}${note('footnote', '2', '据旧志。')}</w:footnotes>`,
      'word/endnotes.xml': `<w:endnotes>${note('endnote', '2', '见附图。')}</w:endnotes>`,
    };
    const body = `<w:p>${run('渠长')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('十二里')}<w:r><w:endnoteReference w:id="2"/></w:r></w:p>${paragraph('下一段')}`;
    expect(linesOf(body, parts)).toEqual(['渠长十二里', '[1] 据旧志。', '[1] 见附图。', '下一段']);
  });

  it('leaves out the reading above characters and glyphs of symbol fonts', () => {
    const ruby = `<w:ruby><w:rt>${run('qú')}</w:rt><w:rubyBase>${run('渠')}</w:rubyBase></w:ruby>`;
    expect(linesOf(`<w:p>${ruby}${run('\uF0B7长')}</w:p>`)).toEqual(['渠长']);
  });

  it('reads tables row by row, nested ones inside their cell', () => {
    const cell = (inside: string): string => `<w:tc>${inside}</w:tc>`;
    const table = (rows: string[]): string =>
      `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
    const inner = table([cell(paragraph('内一')) + cell(paragraph('内二'))]);
    const body = table([
      cell(paragraph('单位')) + cell(paragraph('页')),
      cell(paragraph('热力') + paragraph('公司')) + cell(inner + paragraph('尾')),
    ]);
    expect(linesOf(body)).toEqual(['单位\t页', '热力 公司\t内一 内二 尾']);
  });

  it('opens a page where a table goes over its end: before the row, or behind one that is cut', () => {
    const row = (...runs: string[]): string =>
      `<w:tr>${runs.map((text) => `<w:tc><w:p>${text}</w:p></w:tc>`).join('')}</w:tr>`;
    const rendered = '<w:r><w:lastRenderedPageBreak/></w:r>';
    const table = `<w:tbl>${row(run('甲'))}${row(rendered + run('乙'))}${row(run('丙'), rendered + run('丁'))}</w:tbl>`;
    const { lines } = readDocx(zip(`${table}${paragraph('戊')}`), 'a.docx');
    expect(lines.map(({ text, afterFormFeed }) => [text, afterFormFeed])).toEqual([
      ['甲', false],
      ['乙', true],
      ['丙\t丁', false],
      ['戊', true],
    ]);
  });

  it('keeps the columns of contents that are set by a tab to the margin', () => {
    const tab = '<w:r><w:ptab w:alignment="right" w:leader="dot"/></w:r>';
    expect(linesOf(`<w:p>${run('锅炉改造')}${tab}${run('12')}</w:p>`)).toEqual(['锅炉改造\t12']);
  });

  it('leaves out deleted, hidden and field text, and says what was hidden', () => {
    const body = `<w:p>${run('留')}<w:del><w:r><w:delText>删</w:delText></w:r></w:del>
      <w:ins>${run('增')}</w:ins><w:r><w:instrText>PAGE</w:instrText></w:r>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>${run('见')}
      <mc:AlternateContent><mc:Choice>${run('盒')}</mc:Choice><mc:Fallback>${run('盒')}</mc:Fallback></mc:AlternateContent></w:p>`;
    const { lines, warnings } = readDocx(zip(body), 'a.docx');
    expect(lines.map(({ text }) => text)).toEqual(['留增见盒']);
    expect(warnings).toMatchObject([{ line: 1, message: expect.stringContaining('hidden text') }]);
  });

  it('gives back any paragraphs of text', () => {
    const words = fc.array(fc.stringMatching(/^[\p{Script=Han}a-z0-9，。]{1,20}$/u), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, (texts) => {
        expect(linesOf(texts.map((text) => paragraph(text)).join(''))).toEqual(texts);
      }),
      { numRuns: 50 },
    );
  });
});

describe('readDocx() on files it must refuse', () => {
  it('names an old or locked Word file', () => {
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
    expect(reasonFor(() => readDocx(ole, 'a.doc'))).toContain('save it as .docx');
  });

  it('names a zip that is no Word file, and one without text', () => {
    const other = zipSync({ 'a.txt': strToU8('a') });
    expect(reasonFor(() => readDocx(other, 'a.docx'))).toContain('no word/document.xml');
    expect(reasonFor(() => readDocx(zip(''), 'a.docx'))).toContain('no text');
  });

  it('stops a zip that inflates without end before it is in memory', () => {
    const bytes = zip(paragraph('a'.repeat(30_000_000)));
    expect(bytes.length).toBeLessThan(100_000);
    const limits = { entries: 10, bytes: 1_000_000 };
    expect(reasonFor(() => readDocx(bytes, 'a.docx', limits))).toContain('more than 1000000 bytes');
  });

  it('notices a byte that changed', () => {
    const bytes = zipSync({ 'word/document.xml': [document(paragraph('锅炉')), { level: 0 }] });
    const at = bytes.indexOf(0xe9); // the first byte of 锅
    bytes[at] = 0xe8;
    expect(reasonFor(() => readDocx(bytes, 'a.docx'))).toContain('CRC-32');
  });

  it('notices a file that was cut off', () => {
    const bytes = zip(paragraph('锅炉改造的路子'));
    expect(reasonFor(() => readDocx(bytes.subarray(0, -30), 'a.docx'))).toContain('no whole zip');
  });

  it('reads no part of a zip inside the zip', () => {
    const inner = zip(paragraph('别的书'));
    const bytes = zipSync({
      'word/embeddings/a.docx': [inner, { level: 0 }],
      'word/document.xml': document(paragraph('这本书')),
    });
    expect(readDocx(withoutLocalSizes(bytes), 'a.docx').lines.map(({ text }) => text)).toEqual([
      '这本书',
    ]);
  });

  it('stops at too many entries and at XML without a floor', () => {
    const many = zip('', Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`x${at}`, ''])));
    expect(reasonFor(() => readDocx(many, 'a.docx', { entries: 10, bytes: 1e6 }))).toContain(
      '10 entries',
    );
    expect(reasonFor(() => readDocx(zip('<w:x>'.repeat(1000)), 'a.docx'))).toContain(
      'deeper than 400',
    );
  });

  it('declares no entities of its own', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const bytes = zip(paragraph('看&b;'), {});
    expect(linesOf(`${bomb}${paragraph('看&b;')}`)).toEqual(['看&b;']);
    expect(bytes.length).toBeGreaterThan(0);
  });

  it('throws nothing but CasebookError on any bytes', () => {
    const sound = zip(paragraph('锅炉改造的路子'));
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), (at, byte) => {
        const broken = sound.slice();
        broken[at] = byte;
        try {
          readDocx(broken, 'a.docx');
        } catch (error) {
          expect(error).toBeInstanceOf(CasebookError);
        }
      }),
    );
  });
});
