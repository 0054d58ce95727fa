import { createInterface } from 'node:readline/promises';
import { renderAnswer } from '../answer/wording/render.ts';
import type { AskRequest, Casebook } from '../casebook.ts';
import type { Answer } from '../types.ts';
import { readArguments, UsageError } from './arguments.ts';
import { checkQuestion } from './checkQuestion.ts';
import type { CommandContext } from './context.ts';
import { converse } from './converse.ts';
import { evidenceLines } from './evidenceLines.ts';
import { openOrIngest } from './openOrIngest.ts';

const OPTIONS = {
  unit: { type: 'string', multiple: true },
  book: { type: 'string', multiple: true },
  explain: { type: 'boolean' },
} as const;

/** `casebook ask`: one cited answer; without a question on a terminal, a conversation. */
export async function askCommand(
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  const { values, words } = readArguments(args, { options: OPTIONS, takesWords: true });
  const question = words.join(' ').trim();
  if (question !== '') checkQuestion(question);
  else if (!context.isTerminal) {
    throw new UsageError('a question is missing: casebook ask "…"');
  }
  // A conversation on the terminal is kept like one on the page; a single question belongs to none.
  const casebook = await openOrIngest(context, { keeps: question === '' });
  try {
    const filter = {
      ...(values.unit === undefined ? {} : { units: values.unit as string[] }),
      ...(values.book === undefined ? {} : { books: values.book as string[] }),
    };
    const unitsEn = englishNames(casebook);
    assertFilter(filter, { casebook, unitsEn });
    const books = new Map(casebook.books().map(({ id, title }) => [id, title]));
    const evidence = values.explain === true;
    const show = (answer: Answer): void =>
      context.print(
        values.json === true
          ? JSON.stringify(answer, null, 2)
          : [
              renderAnswer(answer, { unitsEn, books }),
              ...(evidence ? [evidenceLines(answer)] : []),
            ].join('\n\n'),
      );
    if (question === '') await converseOnTerminal(casebook, { filter, show, note: context.note });
    else show(await casebook.ask({ question, filter, evidence }));
  } finally {
    await casebook.close();
  }
  return 0;
}

async function converseOnTerminal(
  casebook: Casebook,
  options: Pick<Parameters<typeof converse>[1], 'filter' | 'show' | 'note'>,
): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, prompt: '? ' });
  await converse(casebook, { ...options, lines, prompt: () => lines.prompt() });
  lines.close();
}

function assertFilter(
  { units, books }: NonNullable<AskRequest['filter']>,
  { casebook, unitsEn }: { casebook: Casebook; unitsEn: ReadonlyMap<string, string> },
): void {
  const known = casebook.books();
  const unknownBook = books?.find((id) => !known.some((book) => book.id === id));
  if (unknownBook !== undefined) {
    throw new UsageError(
      `--book takes the id of a book: there is no ${unknownBook}, but ${known.map(({ id }) => id).join(', ')}`,
    );
  }
  const unknownUnit = units?.find((unit) => !unitsEn.has(unit));
  if (unknownUnit !== undefined) {
    throw new UsageError(
      `--unit takes a unit's full name as in the contents: there is no ${unknownUnit}`,
    );
  }
}

function englishNames(casebook: Casebook): ReadonlyMap<string, string> {
  const entries = casebook
    .books()
    .flatMap(({ id }) => casebook.contents(id).parts.flatMap((part) => part.entries));
  return new Map(entries.map(({ unit, unitEn }) => [unit, unitEn]));
}
