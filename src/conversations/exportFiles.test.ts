import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeTurn } from '../testing/makeTurn.ts';
import type { Answer, Citation, Conversation } from '../types.ts';
import type { CitedBook } from './bookLine.ts';
import { exportBlocks } from './exportBlocks.ts';
import { conversationToDocx } from './exportDocx.ts';
import { conversationToHtml } from './exportHtml.ts';
import { conversationToMarkdown } from './exportMarkdown.ts';

const BOOK: CitedBook = {
  id: 'b',
  title: '经验汇编',
  titleEn: 'A Compendium',
  publisher: '编委会',
  date: '2012年3月',
};

const cite = (n: number, over: Partial<Citation> = {}): Citation => ({
  ...makeTurn().answer.citations[0]!,
  n,
  quote: `第${n}句。`,
  ...over,
});

function talk(...answers: (Partial<Answer> & { question?: string })[]): Conversation {
  const turns = answers.map((answer) => ({ ...makeTurn(answer), feedback: null }));
  return { id: 'c1', title: '题 <b>', createdAt: turns[0]!.at, updatedAt: turns[0]!.at, turns };
}

const TWO = talk(
  {
    question: '如何<i>？',
    text: '先读。[1]\n再写。[2][1][9]',
    citations: [cite(1), cite(2, { pages: { first: 4, last: 5, basis: 'estimated' } })],
  },
  {
    question: '还有？',
    text: '~~没有依据。~~后来又读。[1]',
    sentences: [{ text: '没有依据。', citations: [], support: 'unsupported', reason: '数不对' }],
    citations: [cite(1, { quote: '别处。' })],
    coverage: {
      scanned: 1,
      total: 2,
      found: [{ unit: '甲', pages: { first: 1, last: 1, basis: 'printed' } }],
      notFound: ['乙'],
      notHeld: [],
    },
  },
);

describe('exportBlocks()', () => {
  it('numbers the footnotes through, names the book in each, and says where a page is estimated', () => {
    const { blocks, footnotes } = exportBlocks(TWO, [BOOK]);
    expect(blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 3)).toEqual([
      { kind: 'paragraph', runs: [{ text: '先读。' }, { footnote: 1 }] },
      {
        kind: 'paragraph',
        runs: [{ text: '再写。' }, { footnote: 2 }, { footnote: 1 }, { text: '[9]' }],
      },
      {
        kind: 'paragraph',
        runs: [
          { text: '没有依据。', isStruck: true },
          { text: ' （未得到证实: 数不对） ' },
          { text: '后来又读。' },
          { footnote: 3 },
        ],
      },
    ]);
    expect(footnotes.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(footnotes[1]!.lines.join('\n')).toMatch(
      /第4—5页.*页码为估计[^]*《经验汇编》，编委会，2012年3月\n“第2句。”/u,
    );
    const table = blocks.find((block) => block.kind === 'table');
    expect(table).toMatchObject({
      rows: [
        ['单位', '结果', '页'],
        ['甲', '有', '第1页'],
        ['乙', '没有', ''],
      ],
    });
  });

  it('gives a refusal with what it rests on', () => {
    const refusal = talk({
      status: 'not_in_book',
      text: '没有找到。',
      citations: [],
      searched: { passages: 7, units: 2, missing: ['斑马'] },
    });
    const { blocks } = exportBlocks(refusal, []);
    expect(blocks.at(-1)).toEqual({
      kind: 'small',
      text: '查阅了2个单位的7段正文。 书中没有出现：斑马',
    });
  });
});

describe('conversationToHtml()', () => {
  it('is one file without script or address elsewhere, in which nothing of others is markup', () => {
    const html = conversationToHtml(TWO, [BOOK]);
    expect(html).not.toMatch(/<script|https?:|<b>|<i>|src=/u);
    expect(html).toContain('题 &lt;b&gt;');
    expect(html).toContain('<del>没有依据。</del>');
    for (const number of [1, 2, 3]) {
      expect(html.split(`id="r${number}"`)).toHaveLength(2);
      expect(html.split(`id="f${number}"`)).toHaveLength(2);
    }
  });
});

describe('conversationToDocx()', () => {
  it('has footnotes of Word with quote and book, and marks in the text that name them', async () => {
    const files = unzipSync(new Uint8Array(await conversationToDocx(TWO, [BOOK])));
    const textOf = (name: string): string => strFromU8(files[name]!);
    const marks = [...textOf('word/document.xml').matchAll(/<w:footnoteReference w:id="(\d+)"/gu)];
    expect(marks.map(([, id]) => id)).toEqual(['1', '2', '1', '3']);
    const notes = textOf('word/footnotes.xml');
    for (const words of ['第1句。', '第2句。', '别处。', '《经验汇编》，编委会，2012年3月'])
      expect(notes).toContain(words);
    expect(textOf('word/document.xml')).toContain('<w:strike/>');
  });

  it('leaves out what XML cannot hold', async () => {
    const odd = talk({ question: 'a\u0000b\uD800c\u0008', text: '读。\u001B', citations: [] });
    const files = unzipSync(new Uint8Array(await conversationToDocx(odd)));
    const document = strFromU8(files['word/document.xml']!);
    expect(document).toContain('ab\uFFFDc');
    // eslint-disable-next-line no-control-regex -- none of these may be there
    expect(document).not.toMatch(/[\u0000-\u0008\u001B]/u);
  });
});

describe('conversationToMarkdown()', () => {
  it('names the book of each footnote where it is known', () => {
    expect(
      conversationToMarkdown(TWO, [BOOK]).split('《经验汇编》，编委会，2012年3月'),
    ).toHaveLength(4);
    expect(conversationToMarkdown(TWO)).not.toContain('经验汇编');
  });
});
