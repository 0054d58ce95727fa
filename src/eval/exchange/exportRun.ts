import type { Exchanged, ExchangedRun } from './exchanged.ts';
import { promptfooConfig } from './promptfooConfig.ts';

/** Forms that a run can be written in for other evaluation programs. */
export const exportFormats = ['ragas', 'promptfoo', 'trec', 'beir'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** Contexts that a sample of ragas gets: what a model would be given. */
const CONTEXTS = 10;

/** Names the run in a TREC file. */
const TAG = 'casebook';

/**
 * A run as files, by name.
 * - `ragas`: samples as JSON lines (`EvaluationDataset.from_jsonl`);
 * - `promptfoo`: a configuration that asks `/v1` of a running casebook, with an assertion for each vital fact;
 * - `trec`: run, qrels, and the texts of questions and passages, for trec_eval, ir-measures and the like;
 * - `beir`: corpus, queries and qrels, as `casebook bench --beir` reads them, too.
 */
export function exportRun(format: ExportFormat, run: ExchangedRun): Record<string, string> {
  switch (format) {
    case 'ragas':
      return { 'ragas.jsonl': jsonLines(run.questions.map(ragasSample)) };
    case 'promptfoo':
      return { 'promptfooconfig.json': `${JSON.stringify(promptfooConfig(run), null, 2)}\n` };
    case 'trec':
      return trecFiles(run);
    case 'beir':
      return beirFiles(run);
  }
}

function ragasSample(one: Exchanged): Record<string, unknown> {
  return {
    user_input: one.question,
    retrieved_contexts: one.ranked.slice(0, CONTEXTS).map(({ text }) => text),
    reference_contexts: one.relevant.map(({ text }) => text),
    response: one.answer,
    reference: one.reference,
    id: one.id,
  };
}

function trecFiles({ questions, corpus }: ExchangedRun): Record<string, string> {
  // a tool that sorts by score must find the order of the ranking: scores fall by rank
  const ranked = questions.flatMap(({ id, ranked: passages }) =>
    passages.map(
      (passage, at) => `${id} Q0 ${passage.id} ${at + 1} ${passages.length - at} ${TAG}`,
    ),
  );
  const relevant = judged(questions).flatMap(({ id, relevant: passages }) =>
    passages.map((passage) => `${id} 0 ${passage.id} 1`),
  );
  return {
    'run.txt': lines(ranked),
    'qrels.txt': lines(relevant),
    'queries.tsv': lines(questions.map(({ id, question }) => `${id}\t${oneLine(question)}`)),
    'collection.tsv': lines(
      corpus.map(({ id, title, text }) => `${id}\t${oneLine(`${title} ${text}`)}`),
    ),
  };
}

function beirFiles({ questions, corpus }: ExchangedRun): Record<string, string> {
  const asked = judged(questions);
  const rows = asked.flatMap(({ id, relevant }) =>
    relevant.map((passage) => `${id}\t${passage.id}\t1`),
  );
  return {
    'corpus.jsonl': jsonLines(corpus.map(({ id, title, text }) => ({ _id: id, title, text }))),
    'queries.jsonl': jsonLines(asked.map(({ id, question }) => ({ _id: id, text: question }))),
    'qrels/test.tsv': lines(['query-id\tcorpus-id\tscore', ...rows]),
  };
}

/** Questions that retrieval can be right about. */
function judged(questions: readonly Exchanged[]): Exchanged[] {
  return questions.filter(({ relevant }) => relevant.length > 0);
}

function jsonLines(values: readonly unknown[]): string {
  return lines(values.map((value) => JSON.stringify(value)));
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
