import { extname } from 'node:path';

/** A format that is not read: what it is, and what to do. */
interface Refused {
  endings: readonly string[];
  what: string;
  todo: string;
}

const REFUSED: readonly Refused[] = [
  {
    endings: ['.doc', '.dot'],
    what: 'an old Word file',
    todo: 'open it in Word or LibreOffice and save it as .docx',
  },
  {
    endings: ['.wps', '.wpt'],
    what: 'a WPS Writer file',
    todo: 'open it in WPS Office and save it as .docx',
  },
  {
    endings: ['.rtf'],
    what: 'a rich text file',
    todo: 'open it in Word or LibreOffice and save it as .docx',
  },
  {
    endings: ['.odt', '.fodt'],
    what: 'an OpenDocument text',
    todo: 'open it in LibreOffice or Word and save it as .docx',
  },
  { endings: ['.pages'], what: 'a Pages document', todo: 'export it from Pages as Word (.docx)' },
  {
    endings: ['.mht', '.mhtml'],
    what: 'a web archive',
    todo: 'open it in a browser and save the page as .html, or print it to PDF',
  },
  {
    endings: ['.ppt', '.pps', '.dps', '.odp'],
    what: 'a presentation in another format',
    todo: 'open it in PowerPoint, WPS Office or LibreOffice and save it as .pptx',
  },
  { endings: ['.key'], what: 'a Keynote presentation', todo: 'export it as PowerPoint (.pptx)' },
  {
    endings: ['.xls', '.xlsb', '.et', '.ods'],
    what: 'a spreadsheet in another format',
    todo: 'open it in Excel, WPS Office or LibreOffice and save it as .xlsx or .csv',
  },
  { endings: ['.numbers'], what: 'a Numbers spreadsheet', todo: 'export it as Excel (.xlsx)' },
  {
    endings: ['.mobi', '.azw', '.azw3', '.kfx'],
    what: 'a Kindle book',
    todo: 'convert it to .epub, for example with Calibre',
  },
  {
    endings: ['.caj', '.nh', '.kdh'],
    what: 'a CNKI file',
    todo: 'download the article as PDF, or print it to PDF in CAJViewer',
  },
  {
    endings: ['.djvu', '.djv'],
    what: 'a DjVu scan',
    todo: 'put it through OCR that writes a PDF with a text layer',
  },
  {
    endings: ['.jpg', '.jpeg', '.png', '.gif', '.bmp', '.tif', '.tiff', '.webp', '.heic'],
    what: 'a picture',
    todo: 'put it through OCR that writes a text, .docx or a PDF with a text layer',
  },
  {
    endings: ['.zip', '.rar', '.7z', '.gz', '.tar'],
    what: 'an archive',
    todo: 'unpack it and give the files in it',
  },
];

/** How files begin that are often called something else. */
const BEGINNINGS: readonly { bytes: string; endings: readonly string[]; as: string }[] = [
  { bytes: '{\\rtf', endings: ['.doc', '.docx', '.txt'], as: '.rtf' },
  { bytes: '\x89PNG', endings: ['.pdf', '.txt'], as: '.png' },
  { bytes: '\xff\xd8\xff', endings: ['.pdf', '.txt'], as: '.jpg' },
];

/** Old Office files and locked new ones. */
const OLE = '\xd0\xcf\x11\xe0';

/** New Office files whose ending is kept by those that are locked with a password. */
const NEW_OFFICE: Readonly<Record<string, string>> = {
  '.docx': '.doc',
  '.pptx': '.ppt',
  '.xlsx': '.xls',
};

/**
 * Why a file of this name or beginning is not read, and what to do; null where it may be read. A file called `.doc` that is a
 * newer format in truth (a zip, a PDF) is read as that.
 */
export function refusalOf(bytes: Uint8Array, file: string): string | null {
  const ending = extname(file).toLowerCase();
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const other = BEGINNINGS.find(
    (one) => start.startsWith(one.bytes) && one.endings.includes(ending),
  );
  if (other !== undefined) return sentence(other.as);
  const old = NEW_OFFICE[ending];
  if (old !== undefined && start.startsWith(OLE)) {
    return `an old file (${old}) or one locked with a password: save it as ${ending} without one`;
  }
  const isNewer = start.startsWith('PK\x03\x04') || start.startsWith('%PDF-');
  const isOffice = /^\.(?:docx?|pptx?|xlsx?|wps|et|dps)$/u.test(ending);
  return isNewer && isOffice ? null : sentence(ending);
}

function sentence(ending: string): string | null {
  const refused = REFUSED.find(({ endings }) => endings.includes(ending));
  return refused === undefined ? null : `${refused.what} (${ending}) is not read: ${refused.todo}`;
}
