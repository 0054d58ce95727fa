import { openInMemory } from '../../bench/openInMemory.ts';
import { figuresOfTitles, type TitleFigures } from '../../src/answer/contents/titlesMeant.ts';
import { emptyBook } from '../../src/testing/emptyBook.ts';
import { withEnglish } from '../../src/testing/editedBook.ts';
import type { Book, Reader } from '../../src/types.ts';
import type { TitledBook } from './readTitles.ts';

/** A question with what was measured of the titles it may mean. */
export interface WeighedTitles {
  writer: string;
  isEnglish: boolean;
  asks: TitledBook['questions'][number]['asks'];
  /** Some title is meant. */
  isMeant: boolean;
  figures: TitleFigures;
  /** Of each title measured: whether it is meant. */
  meant: boolean[];
}

/** Puts a writer's questions to the contents of their book, as the program does. */
export async function weighTitles(titled: TitledBook, read: Reader): Promise<WeighedTitles[]> {
  const book = bookOf(titled);
  const { ranker, embed, questions } = await openInMemory([book]);
  const weighed: WeighedTitles[] = [];
  for (const { q, lang, entries: gold, asks } of titled.questions) {
    const question = questions.plan(q);
    const { query } = await ranker.prepare(question.topic, { typed: q });
    const entries = book.cases.map((study) => ({ book: book.id, study }));
    const asked = { question, concepts: query.concepts, entries, books: [book], embed, read };
    const { candidates, figures } = await figuresOfTitles(asked);
    weighed.push({
      ...{ writer: titled.writer, isEnglish: lang === 'en', asks, isMeant: gold.length > 0 },
      figures,
      meant: candidates.map(({ study }) => gold.includes(study.number - 1)),
    });
  }
  return weighed;
}

/** A book of which only the contents are held. */
function bookOf({ book: id, entries }: TitledBook): Book {
  const cases = entries.map(({ unit, title, unitEn }, at) => ({
    ...{ id: `1-${at + 1}`, part: 1, number: at + 1, title, unit, unitEn: unitEn ?? unit },
    ...{ aliases: [], firstPage: at + 1, lastPage: at + 1, hasText: false },
  }));
  const english = entries.flatMap(({ title, titleEn }): [string, string][] =>
    titleEn === null ? [] : [[title, titleEn]],
  );
  const book = { ...emptyBook(id), cases };
  return english.length === 0 ? book : withEnglish(book, Object.fromEntries(english));
}
