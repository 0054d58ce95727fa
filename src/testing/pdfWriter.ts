import { deflateSync } from 'node:zlib';

/** A run of text at a place; points from the left and from the top. */
export interface WrittenRun {
  text: string;
  x: number;
  y: number;
  /** Height of the type; 12 without. */
  size?: number;
}

/** A page as it is to be written. */
export interface WrittenPage {
  runs: WrittenRun[];
  /** Boxes that lead to a page (from 1). */
  links?: { page: number; x: number; y: number; width: number; height: number }[];
  /** Rules from one place to another, as thin filled boxes; points from the left and from the top. */
  rules?: [left: number, top: number, right: number, bottom: number][];
  /** A picture over the whole page, behind its text. */
  picture?: boolean;
  /** How far a viewer turns the page to the right, in degrees. */
  rotate?: 0 | 90 | 180 | 270;
  /** The text is there to be searched, not seen, as on a scan that went through text recognition. */
  invisible?: boolean;
}

/** What a PDF can be given beside its pages. */
export interface WriteOptions {
  title?: string;
  /** One name for each page. */
  labels?: string[];
  outline?: { title: string; page: number }[];
  /** The last bookmark names the first as the next one. */
  endlessOutline?: boolean;
  /** Says that the file is encrypted with a password nobody has. */
  locked?: boolean;
  /** The content of the first page inflates to so many bytes. */
  bomb?: number;
}

/** A5 in points. */
export const PAGE = { width: 420, height: 595 };

/**
 * Writes a small PDF by hand: Chinese and Latin in one font that is not embedded (a reader must bring the character map
 * UniGB-UTF16-H itself), Han one type wide, Latin half.
 */
export function writePdf(pages: readonly WrittenPage[], options: WriteOptions = {}): Uint8Array {
  const objects: (string | Buffer)[] = [];
  const add = (body: string | Buffer): number => objects.push(body);
  const catalog = add('');
  const tree = add('');
  const font = add(fontObject(add(descendantFont())));
  const picture = add(pictureObject());
  const pageIds = pages.map((page, at) => {
    const content = at === 0 && options.bomb !== undefined ? bomb(options.bomb) : contentOf(page);
    return { content: add(stream(content)), page: add('') };
  });
  pages.forEach((page, at) => {
    const links = (page.links ?? []).map((link) =>
      add(linkObject(link, pageIds[link.page - 1]!.page)),
    );
    const annots =
      links.length === 0 ? '' : `/Annots [${links.map((id) => `${id} 0 R`).join(' ')}]`;
    objects[pageIds[at]!.page - 1] =
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] ` +
      `/Resources << /Font << /F1 ${font} 0 R >> /XObject << /P1 ${picture} 0 R >> >> ` +
      `/Rotate ${page.rotate ?? 0} /Contents ${pageIds[at]!.content} 0 R ${annots} >>`;
  });
  objects[tree - 1] =
    `<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map(({ page }) => `${page} 0 R`).join(' ')}] >>`;
  const outline = outlineObjects(options, {
    add,
    pageIds: pageIds.map(({ page }) => page),
    next: objects.length,
  });
  objects[catalog - 1] =
    `<< /Type /Catalog /Pages ${tree} 0 R ${outline} ${labelTree(options.labels)} >>`;
  const info = options.title === undefined ? null : add(`<< /Title ${hexText(options.title)} >>`);
  return assemble(objects, { catalog, info, locked: options.locked === true });
}

function fontObject(descendant: number): string {
  return `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [${descendant} 0 R] >>`;
}

function descendantFont(): string {
  return (
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500 814 907 500] ' +
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> ' +
    '/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] ' +
    '/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>'
  );
}

function contentOf({ runs, rules = [], picture, invisible }: WrittenPage): Buffer {
  const mode = invisible === true ? 3 : 0;
  const drawn = picture === true ? [`q ${PAGE.width} 0 0 ${PAGE.height} 0 0 cm /P1 Do Q`] : [];
  const ruled = rules.map(
    ([left, top, right, bottom]) =>
      `${left} ${PAGE.height - bottom} ${right - left || 0.5} ${bottom - top || 0.5} re f`,
  );
  const shown = runs.map(
    ({ text, x, y, size = 12 }) =>
      `BT ${mode} Tr /F1 ${size} Tf ${x} ${PAGE.height - y} Td <${utf16(text)}> Tj ET`,
  );
  return Buffer.from([...drawn, ...ruled, ...shown].join('\n'));
}

/** One grey dot. */
function pictureObject(): Buffer {
  return Buffer.concat([
    Buffer.from(
      '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n',
    ),
    Buffer.from([0x80]),
    Buffer.from('\nendstream'),
  ]);
}

/** A comment without end: nothing to show, much to inflate. */
function bomb(bytes: number): Buffer {
  return Buffer.alloc(bytes, '% ');
}

function stream(content: Buffer): Buffer {
  const packed = deflateSync(content, { level: 9 });
  const head = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
}

function linkObject(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  target: number,
): string {
  const rect = [x, PAGE.height - y - height, x + width, PAGE.height - y].join(' ');
  return `<< /Type /Annot /Subtype /Link /Rect [${rect}] /Border [0 0 0] /Dest [${target} 0 R /Fit] >>`;
}

function outlineObjects(
  { outline, endlessOutline }: WriteOptions,
  {
    add,
    pageIds,
    next,
  }: { add: (body: string) => number; pageIds: readonly number[]; next: number },
): string {
  if (outline === undefined) return '';
  const root = next + 1;
  const idOf = (at: number): number => root + 1 + at;
  const last = outline.length - 1;
  add(
    `<< /Type /Outlines /First ${idOf(0)} 0 R /Last ${idOf(last)} 0 R /Count ${outline.length} >>`,
  );
  outline.forEach(({ title, page }, at) => {
    const following = at < last ? idOf(at + 1) : endlessOutline === true ? idOf(0) : null;
    const nextKey = following === null ? '' : `/Next ${following} 0 R`;
    add(
      `<< /Title ${hexText(title)} /Parent ${root} 0 R ${nextKey} /Dest [${pageIds[page - 1]} 0 R /Fit] >>`,
    );
  });
  return `/Outlines ${root} 0 R`;
}

function labelTree(labels: readonly string[] | undefined): string {
  if (labels === undefined) return '';
  const entries = labels.map((label, at) => `${at} << /P ${hexText(label)} >>`);
  return `/PageLabels << /Nums [${entries.join(' ')}] >>`;
}

function assemble(
  objects: readonly (string | Buffer)[],
  { catalog, info, locked }: { catalog: number; info: number | null; locked: boolean },
): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const push = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((body, at) => {
    offsets.push(length);
    push(
      Buffer.concat([
        Buffer.from(`${at + 1} 0 obj\n`),
        Buffer.from(body),
        Buffer.from('\nendobj\n'),
      ]),
    );
  });
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const zeros = '0'.repeat(64);
  const encrypt = locked
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${zeros}> /U <${zeros}> /P -44 >> /ID [<00> <00>]`
    : '';
  push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}` +
        `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R ${info === null ? '' : `/Info ${info} 0 R`} ${encrypt} >>\n` +
        `startxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function hexText(text: string): string {
  return `<FEFF${utf16(text)}>`;
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}
