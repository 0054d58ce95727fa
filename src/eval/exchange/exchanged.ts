import type { Book, Language } from '../../types.ts';
import { pagesLabel } from '../../answer/wording/composer.ts';
import { goldOf } from '../goldOf.ts';
import type { QuestionRecord } from '../questionRecord.ts';
import { judgedQuestion } from '../setLine.ts';

/** A question of a run as other evaluation programs know it: with the texts of passages, not their ids alone. */
export interface Exchanged {
  id: string;
  language: Language;
  /** As it was understood: a follow-up made whole. */
  question: string;
  answer: string;
  /** What a right answer says; empty where the books do not answer. */
  reference: string;
  /** Accepted forms of each fact without which an answer is wrong. */
  facts: string[][];
  /** It must be refused; an answer that gives the true detail may be as good. */
  isRefusal: boolean;
  /** It is the last one of a conversation. */
  isFollowUp: boolean;
  /** Passages of the ranking, best first. */
  ranked: Passage[];
  /** Passages the answer stands in. */
  relevant: Passage[];
}

/** A passage with its text. */
export interface Passage {
  id: string;
  /** Unit and printed pages. */
  title: string;
  text: string;
}

/** Questions of a run, with all passages of the books they were asked of. */
export interface ExchangedRun {
  questions: Exchanged[];
  corpus: Passage[];
}

/** Puts the texts of the books into a run. */
export function exchangedRun(
  records: readonly QuestionRecord[],
  books: readonly Book[],
): ExchangedRun {
  const corpus = new Map(books.flatMap(passagesOf).map((passage) => [passage.id, passage]));
  const byId = new Map(books.map((book) => [book.id, book]));
  const questions = records.map((record) => exchanged(record, byId.get(record.book)!, corpus));
  return { questions, corpus: [...corpus.values()] };
}

function exchanged(
  { line, answer, ranked, refusal }: QuestionRecord,
  book: Book,
  corpus: ReadonlyMap<string, Passage>,
): Exchanged {
  const gold = goldOf(line, book);
  const spans = gold.units.size === 0 ? [] : gold.quotes;
  const relevant = book.passages.filter(({ start, end }) =>
    spans.some((quote) => quote.start < end && quote.end > start),
  );
  const vital = line.facts.filter((fact) => fact.vital);
  return {
    id: line.id,
    language: line.language,
    question: answer.asked ?? judgedQuestion(line),
    answer: answer.text,
    reference: line.facts.map(({ anyOf }) => anyOf[0]!).join(line.language === 'zh' ? '；' : '; '),
    facts: vital.map(({ anyOf }) => anyOf),
    isRefusal: refusal.due,
    isFollowUp: line.turns !== undefined,
    ranked: ranked.flatMap(({ passage }) => corpus.get(passage) ?? []),
    relevant: relevant.map(({ id }) => corpus.get(id)!),
  };
}

function passagesOf(book: Book): Passage[] {
  const units = new Map(book.cases.map(({ id, unit }) => [id, unit]));
  return book.passages.map((passage) => {
    const unit = units.get(passage.case) ?? book.title;
    return {
      id: passage.id,
      title: [unit, pagesLabel(passage.pages, 'en')].filter((part) => part !== '').join(', '),
      text: book.text.slice(passage.start, passage.end),
    };
  });
}
