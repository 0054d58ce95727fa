import type { Chat } from '../models/chat.ts';
import { judge, type Judged } from './judge.ts';
import type { QuestionRecord } from './questionRecord.ts';
import type { RunReport } from './runReport.ts';
import { judgedQuestion } from './setLine.ts';

/** Has a model judge every answer of a run: the records with its opinion, and the means over those it judged. */
export async function judgeRun(
  records: readonly QuestionRecord[],
  chat: Chat,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<{ records: QuestionRecord[]; judge: NonNullable<RunReport['judge']> }> {
  const judged: QuestionRecord[] = [];
  for (const [done, record] of records.entries()) {
    onProgress(done, records.length);
    const { answer, line } = record;
    const question = answer.asked ?? judgedQuestion(line);
    const opinion = await judge({ question, answer }, chat);
    judged.push(opinion === null ? record : { ...record, judged: opinion });
  }
  const opinions = judged.flatMap((record) => record.judged ?? []);
  const mean = (value: (one: Judged) => number): number =>
    opinions.reduce((sum, one) => sum + value(one), 0) / Math.max(1, opinions.length);
  return {
    records: judged,
    judge: {
      model: chat.id,
      judged: opinions.length,
      faithfulness: mean(({ faithfulness }) => faithfulness),
      relevance: mean(({ relevance }) => relevance),
    },
  };
}
