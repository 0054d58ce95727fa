import { describe, expect, it } from 'vitest';
import { CasebookError } from '../../errors.ts';
import type { Concept } from '../../retrieve/terms/concept.ts';
import { withEnglish } from '../../testing/editedBook.ts';
import { smallBook } from '../../testing/smallBook.ts';
import type { Book, PassageToRead, Reader } from '../../types.ts';
import { loadTitleModel, TITLE_FEATURES, WORD_FEATURES } from './titleModel.ts';
import { likelyMeant, titleRows, titlesMeant, type TitlesMeantInput } from './titlesMeant.ts';

const [first, second] = smallBook.cases;
const book: Book = {
  ...smallBook,
  cases: [
    { ...first!, unit: '云河一中', unitEn: 'Yunhe School', title: '“晨读一刻钟”活动' },
    { ...second!, unit: '云河法院', unitEn: 'Yunhe Court', title: '巡回审判进山村' },
  ],
};

const concept = (text: string): Concept => ({
  ...{ text, rarity: 1, df: 0, share: 1, isLiteral: false },
  variants: [],
});

/** What speaks of a court lies together, what speaks of reading elsewhere, all else apart from both. */
const embed = (text: string): Float32Array =>
  Float32Array.of(
    ...[/审判|巡回|court/iu.test(text), text.includes('晨读')].map(Number),
    Number(!/审判|巡回|court|晨读/iu.test(text)),
  );

function meant(words: readonly string[], options: Partial<TitlesMeantInput> = {}) {
  const entries = (options.books?.[0] ?? book).cases.map((study) => ({ book: book.id, study }));
  return titlesMeant({
    question: { text: words.join(''), language: 'zh' },
    ...{ concepts: words.map(concept), entries, books: [book], embed },
    ...options,
  });
}

/** Says yes of passages that hold the word. */
function reading(word: string): { read: Reader; passages: PassageToRead[] } {
  const passages: PassageToRead[] = [];
  const read: Reader = (_, given) => {
    passages.push(...given);
    return Promise.resolve(
      given.map(({ text }) => ({
        answers: text.includes(word) ? 0.9 : 0.01,
        span: null,
        within: () => 0,
      })),
    );
  };
  return { read, passages };
}

describe('titlesMeant()', () => {
  it('holds a title for meant that has the words and lies near, and no other', async () => {
    const found = await meant(['巡回审判']);
    expect(found.map(({ study }) => study.unit)).toEqual(['云河法院', '云河一中']);
    expect(likelyMeant(found).map(({ study }) => study.unit)).toEqual(['云河法院']);
    expect(likelyMeant(await meant(['食堂', '菜价']))).toEqual([]);
  });

  it('finds a title by its English', async () => {
    const edited = withEnglish(book, { 巡回审判进山村: 'The Court Comes to the Hills' });
    const [best] = await meant(['hills', 'court'], { books: [edited] });
    expect(best!.study.unit).toBe('云河法院');
    expect(best!.probability).toBeGreaterThan(0.5);
  });

  it('believes more of what the reader says yes of', async () => {
    const words = ['巡回', '法官'];
    const chance = async (read: Reader | null): Promise<number> =>
      (await meant(words, { read })).find(({ study }) => study.unit === '云河法院')!.probability;
    expect(await chance(reading('审判').read)).toBeGreaterThan(await chance(reading('无').read));
  });

  it('gives the reader unit and title, in English where the book has it and English is asked', async () => {
    const edited = withEnglish(book, { 巡回审判进山村: 'The Court Comes to the Hills' });
    const { read, passages } = reading('Court');
    const question = { text: 'Which court goes to the hills?', language: 'en' } as const;
    await meant(['court'], { read, question, books: [edited] });
    expect(passages).toEqual([
      { heading: 'Yunhe Court', text: 'The Court Comes to the Hills' },
      { heading: '云河一中', text: '“晨读一刻钟”活动' },
    ]);
  });

  it('goes by words where the reader fails, and tells it', async () => {
    const faults: string[] = [];
    const read: Reader = () => Promise.reject(new CasebookError('model_failed', 'gone'));
    const found = await meant(['巡回审判'], {
      read,
      onFault: ({ message }) => faults.push(message),
    });
    expect(found).toEqual(await meant(['巡回审判']));
    expect(faults).toHaveLength(1);
  });

  it('reads nothing where words make none likely enough', async () => {
    const { read, passages } = reading('审判');
    const found = await meant(['食堂', '菜价'], { read, least: 0.9 });
    expect(passages).toEqual([]);
    expect(found).toEqual(await meant(['食堂', '菜价']));
  });

  it('finds none where nothing is asked or there are none', async () => {
    expect(await meant([])).toEqual([]);
    expect(await meant(['审判'], { entries: [] })).toEqual([]);
  });
});

describe('titleRows()', () => {
  it('sets each value beside how far it is before the best other', () => {
    expect(titleRows({ holds: [0.5, 0.2], meaning: [0.1, 0.4] })).toEqual([
      [0.5, 0.3, 0.1, expect.closeTo(-0.3, 9)],
      [0.2, -0.3, 0.4, expect.closeTo(0.3, 9)],
    ]);
    expect(titleRows({ holds: [0.5], meaning: [0.1], reads: [-2] })).toEqual([
      [0.5, 0.5, 0.1, 0.1, -2, -2],
    ]);
  });
});

describe('loadTitleModel()', () => {
  it('gives weights for exactly the features there are, none of which speaks against a title', () => {
    const { words, read } = loadTitleModel();
    expect(words.features).toEqual([...WORD_FEATURES]);
    expect(read.features).toEqual([...TITLE_FEATURES]);
    for (const weight of [...words.weights, ...read.weights]) expect(weight).toBeGreaterThan(-1e-9);
  });
});
