import { describe, expect, it } from 'vitest';
import { BOOK_ENDINGS } from './readDocument.ts';
import { refusalOf } from './refusalOf.ts';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');

describe('refusalOf()', () => {
  it.each([
    [
      'a.doc',
      OLE,
      'an old Word file (.doc) is not read: open it in Word or LibreOffice and save it as .docx',
    ],
    [
      'a.WPS',
      OLE,
      'a WPS Writer file (.wps) is not read: open it in WPS Office and save it as .docx',
    ],
    ['a.rtf', Buffer.from('{\\rtf1'), 'a rich text file (.rtf) is not read'],
    ['a.txt', Buffer.from('{\\rtf1'), 'a rich text file (.rtf) is not read'],
    ['a.pages', ZIP, 'a Pages document (.pages) is not read: export it from Pages as Word (.docx)'],
    [
      'a.mht',
      Buffer.from('MIME-Version: 1.0'),
      'a web archive (.mht) is not read: open it in a browser',
    ],
    ['a.ppt', OLE, 'a presentation in another format (.ppt) is not read'],
    ['a.xls', OLE, 'a spreadsheet in another format (.xls) is not read'],
    ['a.jpg', Buffer.from('ffd8ffe0', 'hex'), 'a picture (.jpg) is not read: put it through OCR'],
    ['a.pdf', Buffer.from('89504e470d0a', 'hex'), 'a picture (.png) is not read'],
    [
      'a.xlsx',
      OLE,
      'an old file (.xls) or one locked with a password: save it as .xlsx without one',
    ],
  ])('names the format and what to do: %s', (file, bytes, reason) => {
    expect(refusalOf(bytes, file)).toContain(reason);
  });

  it('lets formats through that are read, also under an old name', () => {
    for (const ending of BOOK_ENDINGS) expect(refusalOf(ZIP, `a${ending}`)).toBeNull();
    expect(refusalOf(ZIP, 'a.doc')).toBeNull();
    expect(refusalOf(Buffer.from('%PDF-1.7'), 'a.doc')).toBeNull();
    expect(refusalOf(Buffer.from('text'), 'a.log')).toBeNull();
  });
});
