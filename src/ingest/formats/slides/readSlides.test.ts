import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBook } from '../../readBook.ts';
import { readSlides } from './readSlides.ts';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const shape = (type: string, ...paragraphs: string[]): string => {
  const texts = paragraphs.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('');
  const kind = type === '' ? '' : `<p:ph type="${type}"/>`;
  return `<p:sp><p:nvSpPr><p:nvPr>${kind}</p:nvPr></p:nvSpPr><p:txBody>${texts}</p:txBody></p:sp>`;
};

const table = (...rows: string[][]): string => {
  const cell = (text: string): string =>
    `<a:tc><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;
  return `<a:tbl>${rows.map((row) => `<a:tr>${row.map(cell).join('')}</a:tr>`).join('')}</a:tbl>`;
};

interface Made {
  body: string;
  notes?: string;
  hidden?: boolean;
}

/** A presentation of its parts alone; the slides are listed in the order given, their files the other way round. */
function deck(...slides: Made[]): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  const file = (at: number): string => `slide${slides.length - at}.xml`;
  slides.forEach(({ body, notes, hidden }, at) => {
    const show = hidden === true ? ' show="0"' : '';
    parts[`ppt/slides/${file(at)}`] = strToU8(
      `<p:sld${show}><p:cSld><p:spTree>${body}</p:spTree></p:cSld></p:sld>`,
    );
    if (notes === undefined) return;
    parts[`ppt/slides/_rels/${file(at)}.rels`] = strToU8(
      `<Relationships><Relationship Id="n" Type="${REL}/notesSlide" Target="../notesSlides/n${at}.xml"/></Relationships>`,
    );
    parts[`ppt/notesSlides/n${at}.xml`] = strToU8(
      `<p:notes>${shape('sldNum', '1')}${shape('body', notes)}</p:notes>`,
    );
  });
  const ids = slides.map((_, at) => `<p:sldId id="${at + 256}" r:id="r${at}"/>`).join('');
  const relations = slides.map(
    (_, at) => `<Relationship Id="r${at}" Type="${REL}/slide" Target="slides/${file(at)}"/>`,
  );
  return zipSync({
    ...parts,
    'ppt/presentation.xml': strToU8(
      `<p:presentation><p:sldIdLst>${ids}</p:sldIdLst></p:presentation>`,
    ),
    'ppt/_rels/presentation.xml.rels': strToU8(
      `<Relationships>${relations.join('')}</Relationships>`,
    ),
  });
}

const DECK = deck(
  { body: shape('ctrTitle', '防汛经验交流') + shape('subTitle', '水务局') },
  {
    body:
      shape('body', '一、全年巡堤四十二次。', '备用沙袋八千只。') +
      shape('title', '巡查') +
      shape('sldNum', '2'),
    notes: '沙袋存放在东仓库。',
  },
  { body: shape('title', '秘密'), hidden: true },
  { body: '' },
  { body: shape('title', '设备') + table(['名称', '数量'], ['水泵', '6'], ['冲锋舟', '2']) },
);

describe('readSlides()', () => {
  it('reads slides in the order shown: title, text, tables, notes, each under its number', () => {
    const { lines, outline, title, warnings } = readSlides(DECK, 'a.pptx');
    expect(title).toBe('防汛经验交流');
    expect(lines.map(({ text }) => text)).toEqual([
      '幻灯片1：防汛经验交流',
      '水务局',
      '幻灯片2：巡查',
      '一、全年巡堤四十二次。',
      '备用沙袋八千只。',
      '备注：沙袋存放在东仓库。',
      '幻灯片5：设备',
      '名称：水泵\t数量：6',
      '名称：冲锋舟\t数量：2',
    ]);
    expect(outline.map(({ at }) => at)).toEqual([0, 2, 6]);
    expect(warnings.map(({ message }) => message)).toEqual([
      'slides 3 are hidden: they were left out; show them in the presentation to have them read',
      'slides 4 have no text: pictures are not read; write what they show into the notes',
    ]);
  });

  it('takes the first words of the first slide for the title where nothing is marked as one', () => {
    const untitled = deck({ body: shape('', '防汛经验交流') }, { body: shape('', '一') });
    expect(readSlides(untitled, 'a.pptx').title).toBe('防汛经验交流');
    const running = deck({ body: shape('', '字'.repeat(80)) });
    expect(readSlides(running, 'a.pptx').title).toBeNull();
  });

  it('is one case whose sections are the slides, whatever is numbered on them', () => {
    const document = readSlides(DECK, 'a.pptx');
    const { book } = readBook({ id: 'a', document, sidecar: null, sourceHash: '0' });
    expect(book.cases).toMatchObject([{ title: '防汛经验交流', firstPage: null }]);
    expect(book.sections.map(({ heading }) => heading)).toEqual([
      '幻灯片1：防汛经验交流',
      '幻灯片2：巡查',
      '幻灯片5：设备',
    ]);
  });

  it('refuses what is no presentation, has no text, is damaged or inflates without end', () => {
    const reason = (bytes: Uint8Array, limits = { entries: 10_000, bytes: 1 << 28 }): string => {
      try {
        readSlides(bytes, 'a.pptx', limits);
        return 'read';
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(reason(zipSync({ 'a.txt': strToU8('a') }))).toMatch(/it is no presentation/u);
    expect(reason(deck({ body: '' }))).toMatch(/its slides have no text/u);
    expect(reason(DECK.slice(0, 900))).toMatch(/^a\.pptx: the presentation was not read: /u);
    expect(reason(DECK, { entries: 5, bytes: 1 << 28 })).toMatch(/more than 5 entries/u);
    expect(reason(DECK, { entries: 1000, bytes: 300 })).toMatch(/inflates to more than 300/u);
    expect(reason(deck({ body: '<a:x>'.repeat(1_000) }))).toMatch(/nests deeper/u);
  });
});
