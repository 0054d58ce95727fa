import { openInMemory } from '../../bench/openInMemory.ts';
import { askedOf, passagesToRead } from '../../src/answer/evidence/coverByReader.ts';
import type { LinearModel } from '../../src/models/linearModel.ts';
import { readEvidence } from '../../src/answer/evidence/readEvidence.ts';
import type { JudgedQuote } from '../../src/answer/evidence/sentenceEvidence.ts';
import { findingByWords, lookIntoCases } from '../../src/answer/quotes/coverCases.ts';
import { SentenceCache } from '../../src/answer/quotes/sentenceCache.ts';
import { selectPassages } from '../../src/answer/targets.ts';
import type { Reader } from '../../src/types.ts';
import { bookOfPairs } from './bookOfPairs.ts';
import type { ListQuestion } from './readLists.ts';
import type { PairBlock } from './readPairs.ts';

/** One unit's part in a question to several, with all that is weighed of it. */
export interface WeighedUnit {
  question: string;
  unit: string;
  isEnglish: boolean;
  /** One of its passages answers: so the writer says. */
  answers: boolean;
  passesRules: boolean;
  judged: JudgedQuote[];
  /** The question names its units; otherwise it is put to all of the book. */
  isNamed: boolean;
}

/** Puts questions to every unit of the book of `blocks`, or to those they name, as the program does; `order` ranks its sentences. */
export async function weighLists(
  questions: readonly ListQuestion[],
  blocks: readonly PairBlock[],
  { read, order }: { read: Reader; order: LinearModel },
): Promise<WeighedUnit[]> {
  const book = bookOfPairs(blocks);
  const { library, ranker, embed, questions: planner } = await openInMemory([book]);
  const sentences = new SentenceCache(library, embed);
  const unitOf = new Map(blocks.map(({ id, unit }) => [id, unit]));
  const weighed: WeighedUnit[] = [];
  for (const { q, lang, answers } of questions) {
    const question = planner.plan(q);
    const selected = selectPassages(library, question, {});
    const prepared = await ranker.prepare(question.topic, { typed: q, anyOfSeveral: true });
    if (selected.length === 0 || prepared.query.concepts.length === 0) continue;
    const meaning = embed(prepared.query.concepts.map(({ text }) => text).join(' '));
    const nearness = sentences.nearness();
    const isNamed = question.cases.length > 1;
    const all = book.cases.map((study) => ({ book: book.id, study }));
    const targets = isNamed ? question.cases : all;
    const look = { library, ranker, prepared, meaning, sentences, nearness, targets, selected };
    const looks = await lookIntoCases(look);
    const shares = passagesToRead(looks);
    const units = new Set(answers.map(({ passage }) => unitOf.get(passage)));
    for (const [at, one] of looks.entries()) {
      const ranked = one.ranked.slice(0, shares[at]);
      if (ranked.length === 0) continue;
      const asked = {
        ...{ library, language: lang, ranked, quotes: one.quotes, read, order },
        asked: askedOf(question, one.target),
      };
      const { unit } = one.target.study;
      weighed.push({
        question: q,
        unit,
        isEnglish: lang === 'en',
        answers: units.has(unit),
        passesRules: findingByWords(one, 1).quotes.length > 0,
        judged: await readEvidence(asked),
        isNamed,
      });
    }
  }
  return weighed;
}
