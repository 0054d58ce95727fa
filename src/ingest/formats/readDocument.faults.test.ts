import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from './readDocument.ts';

const EPUB = zipSync({
  'META-INF/container.xml': strToU8('<container><rootfile full-path="p.opf"/></container>'),
  'p.opf': strToU8(
    '<package><manifest><item id="a" href="a.html" media-type="text/html"/></manifest><spine><itemref idref="a"/></spine></package>',
  ),
  'a.html': strToU8('<h1>题</h1><p>街道整合窗口。</p>'),
});
const SRT = Buffer.from('1\n00:00:01,000 --> 00:00:02,000\n夜校开课。\n');
const CSV = Buffer.from('名称,数量\n水泵,6\n冲锋舟,2\n');

const linesOf = async (bytes: Uint8Array, file: string): Promise<string[]> =>
  (await readDocument(bytes, file)).lines.map(({ text }) => text);

describe('readDocument()', () => {
  it('reads a file by its ending, and a zip as what is in it', async () => {
    expect(await linesOf(SRT, 'a.srt')).toEqual(['00:00:01–00:00:02', '夜校开课。']);
    expect(await linesOf(CSV, 'a.CSV')).toContain('名称：水泵\t数量：6');
    expect(await linesOf(EPUB, 'a.epub')).toEqual(['题', '街道整合窗口。']);
    expect(await linesOf(EPUB, 'a.docx')).toEqual(['题', '街道整合窗口。']);
  });

  it('refuses by name what it does not read, with what to do', async () => {
    await expect(linesOf(Buffer.from('d0cf11e0', 'hex'), 'old.doc')).rejects.toMatchObject({
      code: 'bad_book',
      message: expect.stringContaining('old.doc: an old Word file (.doc) is not read') as string,
    });
    await expect(linesOf(Buffer.from('x'), 'a.log')).rejects.toThrow(
      /a book ends in one of .*\.epub/u,
    );
  });

  it('says of a damaged zip what its ending promises', async () => {
    const cut = EPUB.slice(0, 60);
    await expect(linesOf(cut, 'a.epub')).rejects.toThrow(/^a\.epub: the EPUB was not read: /u);
    await expect(linesOf(cut, 'a.pptx')).rejects.toThrow(/the presentation was not read/u);
    await expect(linesOf(cut, 'a.xlsx')).rejects.toThrow(/the spreadsheet was not read/u);
    await expect(linesOf(cut, 'a.docx')).rejects.toThrow(/the Word file was not read/u);
  });
});
