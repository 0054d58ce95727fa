import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCasebook, type Casebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import type { Answer } from '../src/types.ts';

const home = mkdtempSync(join(tmpdir(), 'casebook-daqing-'));
const config = readConfig({ READER: 'off', CASEBOOK_HOME: home });
let casebook: Casebook;

beforeAll(async () => {
  await ingestBooks({ config });
  casebook = await openCasebook(config);
});

afterAll(async () => {
  await casebook.close();
  rmSync(home, { recursive: true });
});

/** Every quote stands word for word on the pages it names, and these lie in the range of its unit. */
function expectTrueCitations({ citations }: Answer): void {
  const entries = casebook.contents('daqing-2010').parts.flatMap((part) => part.entries);
  for (const { unit, pages: cited, quote, start, end } of citations) {
    const entry = entries.find((one) => one.unit === unit)!;
    const pages = cited!;
    expect(pages.first).toBeGreaterThanOrEqual(entry.firstPage!);
    expect(pages.last).toBeLessThanOrEqual(entry.lastPage ?? Infinity);
    if (quote === '') continue;
    const views = [];
    for (let page = pages.first; page <= pages.last; page += 1)
      views.push(casebook.page('daqing-2010', page));
    const text = views
      .map((view) =>
        view.text.slice(Math.max(0, start - view.start), Math.max(0, end - view.start)),
      )
      .join('');
    expect(text.replace(/\n/gu, '')).toBe(quote.replace(/\n/gu, ''));
  }
}

async function ask(question: string): Promise<Answer> {
  const answer = await casebook.ask({ question });
  expectTrueCitations(answer);
  return answer;
}

const unitsOf = ({ citations }: Answer): string[] => [
  ...new Set(citations.map(({ unit }) => unit)),
];

const quotesOf = ({ citations }: Answer): string => citations.map(({ quote }) => quote).join('\n');

describe('ask() over the Daqing compendium', () => {
  it.each(['How did units motivate self-study?', '各单位如何激励自学？'])(
    'cites all three units with text: %s',
    async (question) => {
      const answer = await ask(question);
      expect(answer.status).toBe('answered');
      expect(unitsOf(answer)).toEqual(['市统计局', '市财政局', '市科技局']);
      expect(answer.coverage).toMatchObject({ scanned: 3, total: 36, notFound: [] });
      expect(answer.coverage!.notHeld).toHaveLength(33);
    },
  );

  it('finds a figure and its page', async () => {
    const answer = await ask('市财政局三年来共培训多少人次？');
    expect(answer).toMatchObject({ status: 'answered', language: 'zh', mode: 'extractive' });
    expect(answer.text).toContain('166人次');
    expect(answer.citations[0]).toMatchObject({ unit: '市财政局', pages: { first: 4, last: 4 } });
  });

  it('goes on to the sentence that has the number or the titles asked for', async () => {
    const count = await ask('How many good books did the Daqing Statistics Bureau discuss?');
    expect(count.text).toContain('More than 40');
    expect(quotesOf(count)).toContain('40 多本');
    const named = await ask('Which books are mentioned on page 2?');
    expect(named.text).toContain('“Drawing Sword”');
    expect(quotesOf(named)).toContain('《亮剑》');
  });

  it('gives all seven of the 七个一', async () => {
    const answer = await ask('市科技局的“七个一”包括哪些？');
    const seven = [
      '每周组织一次集中学习',
      '每天自学一个小时',
      '至少读一本好书',
      '一个方面的专长',
      '交流一次学习体会',
      '选派一批人员',
      '表彰一批学习先进个人',
    ];
    for (const one of seven) expect(answer.text).toContain(one);
    expect(answer.citations[0]).toMatchObject({ pages: { first: 9, last: 9, basis: 'estimated' } });
  });

  it('gives all items that a heading announces, in traditional characters too', async () => {
    const answer = await ask('市財政局的“五結合”包括哪些？');
    expect(answer.citations.map(({ quote }) => quote)).toHaveLength(5);
  });

  it('says that the text of a case is not held, with title and page', async () => {
    const answer = await ask('大同区怎样开展“站五分钟讲台”活动？');
    expect(answer.status).toBe('text_not_held');
    expect(answer.text).toContain('开展“站五分钟讲台”活动');
    expect(answer.citations).toMatchObject([
      { unit: '大同区', pages: { first: 98 }, passage: null },
    ]);
  });

  it('refuses what is not in the book and shows what was searched', async () => {
    const answer = await ask('市公安局的学习制度是什么？');
    expect(answer).toMatchObject({ status: 'not_in_book', citations: [] });
    const { quote, start, end } = answer.closest!;
    expect(quote).not.toBe('');
    expect(casebook.bookText('daqing-2010').slice(start, end)).toBe(quote);
    expect(answer.searched).toMatchObject({ passages: 32, units: 3, missing: ['公安局'] });
    expect(answer.searched.nearest!.quote).not.toBe('');
  });

  it('refuses a question with one detail wrong', async () => {
    expect((await ask('市财政局2005年培训了多少人次？')).status).toBe('not_in_book');
    expect((await ask('市科技局的“八个一”包括哪些？')).status).toBe('not_in_book');
    expect((await ask('市财政局选派几人到北京大学参加培训？')).status).toBe('not_in_book');
  });

  it('never blends units of one short name', async () => {
    const answer = await ask('统计局有什么学习制度？');
    expect(answer.status).toBe('answered');
    expect(unitsOf(answer)).toEqual(['市统计局']);
    expect(answer.notes).toEqual([expect.stringContaining('林甸县统计局（第40—')]);
  });

  it('says which of the units named are not in the book', async () => {
    const answer = await ask('市统计局和市公安局如何健全学习制度？');
    expect(answer.status).toBe('partial');
    expect(unitsOf(answer)).toEqual(['市统计局']);
    expect(answer.text).toContain('市公安局');
  });

  it('answers questions about the contents from the contents', async () => {
    expect((await ask('On which page does Ningbo start?')).text).toContain('107');
    expect((await ask('有多少个案例？')).text).toContain('36个案例');
    expect(unitsOf(await ask('林甸县有哪些单位？'))).toEqual([
      '林甸县司法局',
      '林甸县统计局',
      '林甸县三合乡',
    ]);
  });

  it('tells what a page says, and whose page it is where the text is not held', async () => {
    const answer = await ask('第9页讲了什么？');
    expect(answer.status).toBe('answered');
    expect(answer.citations.every(({ pages }) => pages!.first <= 9 && pages!.last >= 9)).toBe(true);
    expect((await ask('第50页讲了什么？')).text).toContain('杜尔伯特县检察院');
    expect((await ask('第500页讲了什么？')).status).toBe('not_in_book');
  });

  it('answers an English question in the words of the edition, the Chinese ones beside them', async () => {
    const answer = await ask('What films did the Daqing Statistics Bureau watch?');
    expect(answer.language).toBe('en');
    expect(answer.text).toContain('Daqing Municipal Bureau of Statistics (市统计局)');
    expect(answer.text).toContain('“Iron Man”');
    expect(quotesOf(answer)).toContain('《铁人》');
    expect(answer.citations[0]!.translation).toMatchObject({ by: 'edition', support: 'verbatim' });
    expect(answer.sentences.map(({ support }) => support)).toEqual(['verbatim']);
    expect(answer.notes).toEqual([]);
  });

  it.each([
    'What does page 4 say?',
    '市统计局的经验讲了什么？',
    'Summarise case 2 of part 1',
    '市科技局怎么样？',
  ])('gives an overview for %s', async (question) => {
    const answer = await ask(question);
    expect(answer.status).not.toBe('not_in_book');
    expect(answer.citations.length).toBeGreaterThan(1);
  });

  it('has no answer to nothing', async () => {
    for (const question of ['？？？', '...', '😀']) {
      expect((await ask(question)).status).toBe('not_in_book');
    }
  });

  it('never leaves the filter of the asker, whatever the question names', async () => {
    const filter = { cases: ['1-1'] };
    const answer = await casebook.ask({ question: '市财政局的“三公开”是什么？', filter });
    expect(answer.status).toBe('not_in_book');
    expect(answer.citations).toEqual([]);
  });

  it('keeps to a section named by its number', async () => {
    const answer = await ask('市财政局第三节讲了什么？');
    expect(answer.status).toBe('answered');
    expect(answer.citations.every(({ section }) => section?.startsWith('三、') === true)).toBe(
      true,
    );
  });

  it('does not answer for other units from the contents where the asker has set one', async () => {
    const filter = { units: ['市财政局'] };
    const { citations } = await casebook.ask({ question: '哪些学校交了经验材料？', filter });
    expect(citations.filter(({ unit }) => unit !== '市财政局')).toEqual([]);
  });

  it('keeps to the units of the filter', async () => {
    const answer = await casebook.ask({
      question: '如何激励自学？',
      filter: { units: ['市财政局'] },
    });
    expect(unitsOf(answer)).toEqual(['市财政局']);
  });

  it('marks every sentence as verbatim and ties it to a citation', async () => {
    const { sentences, citations } = await ask('各单位如何激励自学？');
    for (const sentence of sentences) {
      expect(sentence.support).toBe('verbatim');
      expect(citations.find(({ n }) => n === sentence.citations[0])!.quote).toBe(sentence.text);
    }
  });
});
