import { randomUUID } from 'node:crypto';
import type { EvalBook } from './evalBook.ts';
import { judgeAnswer } from './judgeAnswer.ts';
import type { Observed } from './observed.ts';
import type { QuestionRecord } from './questionRecord.ts';
import { rankDepths, scoreQuestion } from './scoreQuestion.ts';
import { judgedQuestion, type SetLine } from './setLine.ts';
import { largest } from '../text/largest.ts';

export interface RunOptions {
  /** Gives the book of an id, opened once. */
  open: (book: string) => Promise<EvalBook>;
  /** How often each question is asked, for times; the first answer is judged. Default 1. */
  repeat?: number;
  mode?: 'extractive' | 'generated';
  onProgress?: (done: number, total: number) => void;
}

/** Passages looked at in a ranking. */
const DEPTH = largest(rankDepths);

/** Asks every question through the same `ask` as everyone else, one after the other, and measures what comes of it. */
export async function runSets(
  lines: readonly SetLine[],
  { open, repeat = 1, mode = 'extractive', onProgress }: RunOptions,
): Promise<QuestionRecord[]> {
  const records: QuestionRecord[] = [];
  for (const [done, line] of lines.entries()) {
    onProgress?.(done, lines.length);
    const book = await open(line.book);
    records.push(toRecord(await observe(line, book, { repeat, mode }), book));
  }
  onProgress?.(lines.length, lines.length);
  return records;
}

async function observe(
  line: SetLine,
  { casebook, evidence }: EvalBook,
  { repeat, mode }: { repeat: number; mode: 'extractive' | 'generated' },
): Promise<Observed> {
  const answers = [];
  for (let time = 0; time < repeat; time += 1) {
    const conversationId = randomUUID();
    for (const question of line.turns?.slice(0, -1) ?? [])
      await casebook.ask({ question, conversationId, mode });
    answers.push(await casebook.ask({ question: judgedQuestion(line), conversationId, mode }));
  }
  const answer = answers[0]!;
  const question = answer.asked ?? judgedQuestion(line);
  const { hits } = await casebook.search({ question, k: DEPTH });
  const latencies = answers.map(({ timings }) => timings.answerMs);
  return { line, answer, hits, latencies, evidence: await evidence(question) };
}

function toRecord(observed: Observed, book: EvalBook): QuestionRecord {
  const { line, answer, latencies, evidence, hits } = observed;
  const { right, refused, problems } = judgeAnswer(line, answer);
  const { id, language, kind, pair, status } = line;
  return {
    id,
    book: line.book,
    language,
    kind,
    ...(pair === undefined ? {} : { pair }),
    right,
    refusal: { due: status === 'not_in_book' || status === 'text_not_held', given: refused },
    scores: scoreQuestion(observed, book),
    line,
    answer,
    problems,
    latencies: [...latencies],
    evidence,
    ranked: hits.map(({ passage: { id, pages }, unit }) => ({
      passage: id,
      unit,
      first: pages?.first ?? null,
      last: pages?.last ?? null,
    })),
  };
}
