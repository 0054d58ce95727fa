import { describe, expect, it } from 'vitest';
import { placeOf } from '../../retrieve/placeOf.ts';
import { writePdf } from '../../testing/pdfWriter.ts';
import { readPdf } from '../formats/pdf/readPdf.ts';
import { textDocument } from '../formats/text/textDocument.ts';
import { readBook } from '../readBook.ts';
import type { SourceDocument } from '../source/sourceDocument.ts';

const SENTENCE = '全县十年里修成水渠四十二条，灌溉良田六万亩，各乡的做法都写在这本书里。';

const LINE = SENTENCE.slice(0, 25);

/** A page with a number at its foot. */
const page = (number: string, ...lines: string[]) => ({
  runs: [
    ...lines.map((text, at) => ({ text, x: 50, y: 80 + at * 20 })),
    { text: number, x: 205, y: 560 },
  ],
});

/** By its words: the place of each piece of the matter. */
function placesOf(document: SourceDocument, words: readonly string[]) {
  const { book } = readBook({ id: 'a', document, sidecar: null, sourceHash: '' });
  return words.map((word) => {
    const start = book.text.indexOf(word);
    const section = book.sections.findLast((one) => one.start <= start)!;
    const { pages, pageLabel } = placeOf(book, section, { start, end: start + word.length });
    return [section.case, pages?.first ?? pageLabel ?? null];
  });
}

describe('pageLabels()', () => {
  it('cites a foreword by the roman numbers at the foot of its pages', () => {
    const text = [
      '水利志\n\n序\n\n　　县里的水从来就少。',
      `　　${SENTENCE.slice(0, 20)}`,
      '— i —',
      SENTENCE.slice(20),
      '　　编者记。',
      '— ii —',
      '目录\n1、修渠引水  水利局  1\n2、种树固沙  林业局  3',
      '\n修渠引水\n水利局\n\n　　渠长十二里。\n— 1 —\n　　渠宽三尺。\n— 2 —\n种树固沙\n林业局\n　　种树九千棵。\n— 3 —',
    ].join('\n');
    const document = textDocument({ text, others: [] });
    expect(placesOf(document, ['县里的水', '编者记', SENTENCE, '渠宽三尺', '种树九千'])).toEqual([
      ['0-1', 'i'],
      ['0-1', 'ii'],
      ['0-1', 'i–ii'],
      ['1-1', 2],
      ['1-2', 3],
    ]);
  });

  it('reads them from the pages of a PDF', async () => {
    const bytes = writePdf([
      page('', '水利志'),
      page('ii', '前　言', SENTENCE.slice(0, 25), SENTENCE.slice(25)),
      page('iii', '编者各乡走了一遍，记下了这些做法。'),
      page('iv', '目录', '1、修渠引水  水利局  1', '2、种树固沙  林业局  2'),
      page('1', '修渠引水', '水利局', '渠长十二里。'),
      page('2', '种树固沙', '林业局', '种树九千棵。'),
    ]);
    const document = await readPdf(bytes, 'a.pdf');
    expect(placesOf(document, ['全县十年', '编者各乡', '渠长十二', '种树九千'])).toEqual([
      ['0-1', 'ii'],
      ['0-1', 'iii'],
      ['1-1', 1],
      ['1-2', 2],
    ]);
  });

  it('tells numbers that begin anew with each case', async () => {
    const bytes = writePdf([
      page('', '目录', '1、修渠引水  水利局', '2、种树固沙  林业局', '3、养鱼增收  渔业站'),
      page('1-1', '修渠引水', '水利局', '渠长十二里。', LINE),
      page('1-2', '渠宽三尺。', LINE),
      page('2-1', '种树固沙', '林业局', '种树九千棵。', LINE),
      page('2-2', '活了八成。', LINE),
      page('3-1', '养鱼增收', '渔业站', '鱼塘二十口。', LINE),
      page('3-2', '人均增收八百元。', LINE),
    ]);
    const document = await readPdf(bytes, 'a.pdf');
    expect(placesOf(document, ['渠长十二', '渠宽三尺', '活了八成', '人均增收'])).toEqual([
      ['1-1', '1-1'],
      ['1-1', '1-2'],
      ['1-2', '2-2'],
      ['1-3', '3-2'],
    ]);
  });
});
