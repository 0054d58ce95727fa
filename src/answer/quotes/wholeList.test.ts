import { describe, expect, it } from 'vitest';
import { readBook } from '../../ingest/readBook.ts';
import { Library } from '../../retrieve/library.ts';
import type { Concept } from '../../retrieve/terms/concept.ts';
import { sourceDocumentOf } from '../../testing/sourceDocumentOf.ts';
import type { Wanted } from '../../types.ts';
import { wholeList } from './wholeList.ts';

const { book } = readBook({
  ...{ id: 'made-up', sidecar: null, sourceHash: '0' },
  document: sourceDocumentOf(`
办事选编
目录
1、校规  河口小学  1
2、立案  Quay Court  2
== 1
校规
河口小学
课间有“四不准”：一是不准追跑。上下楼靠右。二是不准攀爬。三是不准踢球。
学校有教师八十人。借教室要三样东西：申请单、签名和钥匙。
== 2
立案
Quay Court
Filing takes three steps:
1. Fill in the form.
2. Pay the fee.
3. Take the slip.
The clerk keeps a copy.
`),
});
const library = new Library([book]);
const selected = library.shelved.map((_, doc) => doc);

const concept = (text: string): Concept => ({
  ...{ text, rarity: 1, df: 1, share: 1, isLiteral: true },
  variants: [{ text, weight: 1 }],
});

interface Asked {
  text: string;
  about: string[];
  best: string;
  wanted?: Wanted;
  isDoubted?: boolean;
}

function told({ text, about, best, wanted = 'any', isDoubted = false }: Asked) {
  const start = book.text.indexOf(best);
  const shelved = library.shelved.find(
    ({ passage }) => passage.start <= start && start < passage.end,
  )!;
  const { study, section, passage } = shelved;
  const likely = [{ book, study, section, passage: passage.id, start, end: start + best.length }];
  const language = /\p{Script=Han}/u.test(text) ? ('zh' as const) : ('en' as const);
  const query = { concepts: about.map(concept) };
  const question = { text, language, wanted };
  const list = wholeList({ library, question, query, selected, likely, isDoubted });
  return list === null
    ? null
    : { ...list, excerpts: list.excerpts.map((one) => book.text.slice(one.start, one.end)) };
}

const lead = '课间有“四不准”：一是不准追跑。';
const rules = [lead, '二是不准攀爬。', '三是不准踢球。'];

describe('wholeList()', () => {
  it('gives all items in order, and how many were announced', () => {
    expect(told({ text: '四不准有哪些', about: ['四不准'], best: lead })).toEqual({
      excerpts: rules,
      listed: 3,
      announced: { count: 4, words: '四不准' },
      wish: 'all',
    });
  });

  it('follows the list from one of its items where its lead says what was asked', () => {
    const asked = { text: '课间四不准是哪四条', about: ['课间', '四不准'] };
    expect(told({ ...asked, best: '二是不准攀爬。' })?.excerpts).toEqual(rules);
  });

  it('gives the one item that is asked for by its place', () => {
    const asked = { text: '四不准的第三条是什么', about: ['四不准', '第三条'], best: lead };
    expect(told(asked)?.excerpts).toEqual(['三是不准踢球。']);
  });

  it('gives a list that stands in one sentence as that sentence', () => {
    const best = '借教室要三样东西：申请单、签名和钥匙。';
    expect(told({ text: '借教室要哪些东西', about: ['借教室'], best })?.excerpts).toEqual([best]);
  });

  it('follows numbered headings', () => {
    const best = 'Filing takes three steps:';
    const asked = { text: 'What steps does filing take?', about: ['filing'], best };
    expect(told(asked)?.excerpts).toEqual([
      best,
      '1. Fill in the form.',
      '2. Pay the fee.',
      '3. Take the slip.',
    ]);
  });

  it('shows the items to who asks how many where fewer stand there than are announced', () => {
    const asked = {
      text: '四不准有几条',
      about: ['四不准'],
      best: lead,
      wanted: 'number' as const,
    };
    expect(told({ ...asked, best: lead })).toMatchObject({ listed: 3, wish: 'count' });
  });

  it.each<[string, Asked]>([
    [
      'another thing is asked',
      { text: '教师多少人', about: ['教师'], best: lead, wanted: 'number' },
    ],
    ['an item by itself answers', { text: '谁不准攀爬', about: ['攀爬'], best: '二是不准攀爬。' }],
    ['there is no such place', { text: '四不准的第九条', about: ['四不准'], best: lead }],
    [
      'the sentence answers how many',
      {
        ...{ text: 'How many steps does filing take?', about: ['filing'], wanted: 'number' },
        best: 'Filing takes three steps:',
      },
    ],
    [
      'nothing was judged to answer and the lead says little',
      {
        ...{ text: '食堂四不准有哪些', about: ['食堂', '四不准'], best: lead, isDoubted: true },
      },
    ],
    [
      'no word asks for a list and the sentence holds all of it',
      {
        ...{ text: '借教室怎么办', about: ['借教室'] },
        best: '借教室要三样东西：申请单、签名和钥匙。',
      },
    ],
  ])('gives none where %s', (_, asked) => {
    expect(told(asked)).toBeNull();
  });

  it('takes a list nothing was judged to answer where its lead says all that was asked', () => {
    const asked = { text: '课间四不准有哪些', about: ['课间', '四不准'] };
    expect(told({ ...asked, best: lead, isDoubted: true })?.excerpts).toEqual(rules);
  });
});
