import { z } from 'zod';

/** What a question is there to test. */
export const kinds = [
  'fact',
  'list', // several things, of one unit or of all
  'count',
  'comparison',
  'contents', // answered by the table of contents
  'follow_up',
  'text_not_held', // listed in the contents, its text is not held
  'not_in_book',
  'wrong_detail', // a true fact asked for with a wrong number, name or unit
] as const;

const words = z.string().trim().min(1);

/** Something a right answer says. */
const fact = z.strictObject({
  /** Accepted forms, in either language; one of them must stand in the answer. */
  anyOf: z.array(words).min(1),
  /** Without it the answer is wrong; otherwise it is welcome. */
  vital: z.boolean(),
});

const fields = z.strictObject({
  /** Stable and unique over all sets: runs are compared by it. */
  id: z.string().regex(/^[\p{Ll}\p{N}][\p{Ll}\p{N}-]*$/u, 'must be lower-case words and hyphens'),
  /** Id of the book, such as `daqing-2010`. */
  book: words,
  language: z.enum(['zh', 'en']),
  kind: z.enum(kinds),
  question: words.optional(),
  /** In place of `question`: what is asked one after the other; the last one is judged. */
  turns: z.array(words).min(2).max(6).optional(),
  status: z.enum(['answered', 'partial', 'text_not_held', 'not_in_book']),
  /** `status` is a refusal, but an answer that gives the true detail (the facts) is as good. */
  corrected: z.boolean().default(false),
  /** Full names of the units that must be cited. */
  units: z.array(words),
  /** The question names them: then no other unit may be cited. */
  named: z.boolean(),
  /** Printed pages on which the answer stands; none in a book without pages. */
  pages: z.array(z.int().min(1)),
  facts: z.array(fact),
  /** Where the answer stands, word for word as in the book. */
  quotes: z.array(words),
  /** Common to a Chinese and an English wording of one question. */
  pair: words.optional(),
  /** What is peculiar about the wording: `paraphrase`, `typo`, `traditional`, … */
  traits: z.array(words).default([]),
  /** Why it is in the set. */
  why: words,
  /** Proposed by a program: not asked before a person has completed it and taken this away. */
  draft: z.literal(true).optional(),
});

/** The form of a line of a question set. */
export const setLineSchema = fields.superRefine((line, { addIssue }) => {
  const problem = (path: string, message: string): void =>
    addIssue({ code: 'custom', path: [path], message });
  if ((line.question === undefined) === (line.turns === undefined)) {
    problem('question', 'a line has either question or turns');
  }
  const isRefusal = line.status === 'not_in_book' || line.status === 'text_not_held';
  if (line.corrected && (!isRefusal || line.facts.length === 0)) {
    problem('corrected', 'goes with a refusal and the facts that correct the question');
  }
  if (!isRefusal && line.facts.length === 0 && line.draft !== true) {
    problem('facts', 'what can be answered has at least one fact');
  }
});

/** One question of an evaluation set and what a right answer looks like. */
export type SetLine = z.infer<typeof setLineSchema>;

/** The question that is judged: the last one of several. */
export function judgedQuestion({ question, turns }: Pick<SetLine, 'question' | 'turns'>): string {
  return question ?? turns!.at(-1)!;
}
