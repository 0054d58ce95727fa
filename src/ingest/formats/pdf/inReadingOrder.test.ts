import { describe, expect, it } from 'vitest';
import { inReadingOrder } from './inReadingOrder.ts';
import type { PdfLine } from './joinRuns.ts';

const FULL = 24;

/** Lines one under the other; `　　` opens a paragraph, `~` a line in small type. */
function page(...texts: string[]): PdfLine[] {
  return texts.map((text, at) => {
    const size = text.startsWith('~') ? 9 : 12;
    const bare = text.replace('~', '');
    const left = 60 + /^　*/u.exec(bare)![0].length * size;
    const trimmed = bare.trim();
    return { text: trimmed, left, right: left + trimmed.length * size, y: 80 + at * 20, size };
  });
}

const full = (character: string): string => character.repeat(FULL);
const opening = (character: string): string => `　　${character.repeat(FULL - 2)}`;

const read = (...pages: PdfLine[][]) =>
  inReadingOrder(pages).map((lines) =>
    lines
      .map(({ line, startsParagraph }) => `${startsParagraph ? '¶' : ''}${line.text[0]}`)
      .join(' '),
  );

describe('inReadingOrder()', () => {
  it('puts notes before the paragraph that goes on over the page end', () => {
    const first = page(opening('甲'), full('乙'), opening('丙'), full('丁'), '~①见附表', '~②同上');
    expect(read(first, page(full('戊'), opening('己')))).toEqual(['¶甲 乙 ¶① ¶② ¶丙 丁', '戊 ¶己']);
  });

  it('leaves them where they stand when the page ends with its paragraph', () => {
    const first = page(opening('甲'), '乙丙。', '~[1] 见附表');
    expect(read(first, page(opening('丁'), full('戊')))).toEqual(['¶甲 乙 ¶[', '¶丁 戊']);
  });

  it('keeps a note over two lines together', () => {
    const first = page(opening('甲'), full('乙'), '~1 见附表的第二栏和', '~第三栏');
    expect(read(first, page(full('丙'), full('丁')))).toEqual(['¶1 第 ¶甲 乙', '丙 丁']);
  });

  it('cuts a paragraph longer than its page behind the notes', () => {
    const pages = [
      page(opening('甲'), full('乙'), full('丙')),
      page(full('丁'), full('戊'), full('己'), '~* 见附表'),
      page(full('庚')),
    ];
    expect(read(...pages)).toEqual(['¶甲 乙 丙', '丁 戊 己 ¶*', '¶庚']);
  });

  it('leaves out raised figures that lead to a note of the page, and keeps powers', () => {
    const [lines] = inReadingOrder([
      page(opening('甲'), '用去2013¹台，占地20m²，见¹²', '~1. 见附表', '~12. 同上'),
    ]);
    expect(lines![1]!.line.text).toBe('用去2013台，占地20m²，见');
    const [noted] = inReadingOrder([page(opening('甲'), '建了档¹。', '~¹ 见附表')]);
    expect(noted!.map(({ line }) => line.text).slice(1)).toEqual(['建了档。', '¹ 见附表']);
  });

  it('takes no small type for notes that does not begin like one, or fills the page', () => {
    expect(read(page(opening('甲'), full('乙'), '~表一：用电'), page(full('丙')))[0]).toBe(
      '¶甲 乙 ¶表',
    );
    const small = page(full('甲'), '~1 乙', '~2 丙', '~3 丁');
    expect(read(small)[0]!.replace(/¶/gu, '')).toBe('甲 1 2 3');
  });
});
