import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EvalBooks } from '../../src/cli/evalBooks.ts';
import { judgeAnswer } from '../../src/eval/judgeAnswer.ts';
import { readEvalSettings } from '../../src/eval/evalSettings.ts';
import { readSets } from '../../src/eval/readSets.ts';
import { judgedQuestion } from '../../src/eval/setLine.ts';
import { askDialogue } from '../askDialogue.ts';
import { readStrangerQuestions, type StrangerQuestion } from './strangerQuestion.ts';
import { strangerScore } from './strangerScore.ts';

/** Whether each question was answered right, by its id. */
export type Judged = Record<string, boolean>;

/** Questions, and how they are asked and judged. */
export interface QuestionSet {
  name: string;
  /** Files it needs that are not there: then it is skipped. */
  absent: string[];
  ask(books: EvalBooks): Promise<Judged>;
}

/** What lies beside a checkout of the project. */
const BESIDE = fileURLToPath(new URL('../../../shared/', import.meta.url));
const FRESH = join(BESIDE, 'questions/fresh.jsonl');
const ENCYCLOPAEDIA = join(BESIDE, 'material/encyclopedia/questions.jsonl');
const ENCYCLOPAEDIA_BOOK = join(BESIDE, 'material/encyclopedia/book.txt');

/** Questions by writers who had seen the book and not the program. */
function written(name: string): string {
  return fileURLToPath(new URL(`../../eval/strangers/${name}.jsonl`, import.meta.url));
}

/** Ids of the books strangers ask about. */
const FIRST_BOOK = 'daqing-2010';
const ENCYCLOPAEDIA_ID = 'book';

/** Where every book stands that a set asks about, by its id. */
export function bookFiles(): Record<string, string> {
  return { ...readEvalSettings().books, [ENCYCLOPAEDIA_ID]: ENCYCLOPAEDIA_BOOK };
}

/** The sets a group of rules is weighed by: the project's own, then those of strangers. `limit`: questions to the encyclopaedia. */
export function questionSets(limit: number): QuestionSet[] {
  const { sets, folder } = readEvalSettings();
  return [
    ownSet('own', sets),
    ownSet('coverage', [join(folder, 'sets/coverage.jsonl')]),
    strangerSet('fresh', { file: FRESH, book: FIRST_BOOK, needs: [FRESH] }),
    strangerSet('strangers, zh', { file: written('first-zh'), book: FIRST_BOOK, needs: [] }),
    strangerSet('strangers, en', { file: written('first-en'), book: FIRST_BOOK, needs: [] }),
    strangerSet('strangers, encyclopaedia', {
      file: written('encyclopaedia'),
      book: ENCYCLOPAEDIA_ID,
      needs: [ENCYCLOPAEDIA_BOOK],
    }),
    strangerSet('encyclopaedia', {
      file: ENCYCLOPAEDIA,
      book: ENCYCLOPAEDIA_ID,
      needs: [ENCYCLOPAEDIA, ENCYCLOPAEDIA_BOOK],
      most: limit,
    }),
  ];
}

function ownSet(name: string, files: readonly string[]): QuestionSet {
  return {
    name,
    absent: [],
    async ask(books) {
      const judged: Judged = {};
      for (const line of readSets(files).filter(({ draft }) => draft !== true)) {
        const { casebook } = await books.open(line.book);
        const answers = await askDialogue(casebook, line.turns ?? [judgedQuestion(line)]);
        judged[line.id] = judgeAnswer(line, answers.at(-1)!).right;
      }
      return judged;
    },
  };
}

function strangerSet(
  name: string,
  { file, book, needs, most }: { file: string; book: string; needs: string[]; most?: number },
): QuestionSet {
  return {
    name,
    absent: needs.filter((one) => !existsSync(one)),
    async ask(books) {
      const judged: Judged = {};
      const { casebook } = await books.open(book);
      for (const question of readStrangerQuestions(file, most)) {
        const answers = await askDialogue(casebook, turnsOf(question));
        judged[question.id] = strangerScore(question, answers.at(-1)!).full;
      }
      return judged;
    },
  };
}

function turnsOf({ turns, question }: StrangerQuestion): string[] {
  return turns ?? [question];
}
