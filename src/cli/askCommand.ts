import { createInterface } from 'node:readline/promises';
import type { AskRequest, Casebook } from '../casebook.ts';
import { openOrIngest } from './openOrIngest.ts';
import { renderAnswer } from '../answer/render.ts';
import { readArguments, UsageError } from './arguments.ts';
import type { CommandContext } from './context.ts';

/** Longest question, as over HTTP. */
const MAX_QUESTION = 2000;

/** `casebook ask`: one cited answer; without a question on a terminal, a conversation. */
export async function askCommand(
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  const { values, words } = readArguments(args, {
    unit: { type: 'string', multiple: true },
    book: { type: 'string', multiple: true },
  });
  const question = words.join(' ').trim();
  if (question.length > MAX_QUESTION) {
    throw new UsageError(
      `a question has at most ${MAX_QUESTION} characters: this one has ${question.length}`,
    );
  }
  if (question === '' && !context.isTerminal) {
    throw new UsageError('a question is missing: casebook ask "…"');
  }
  const casebook = await openOrIngest(context);
  try {
    const filter = {
      ...(values.unit === undefined ? {} : { units: values.unit as string[] }),
      ...(values.book === undefined ? {} : { books: values.book as string[] }),
    };
    assertFilter(filter, casebook);
    if (question === '') await converse(casebook, filter, context);
    else await answerOne(casebook, { question, filter }, { context, json: values.json === true });
  } finally {
    await casebook.close();
  }
  return 0;
}

async function answerOne(
  casebook: Casebook,
  request: AskRequest,
  { context, json }: { context: CommandContext; json: boolean },
): Promise<string> {
  const answer = await casebook.ask(request);
  context.print(
    json ? JSON.stringify(answer, null, 2) : renderAnswer(answer, englishNames(casebook)),
  );
  return answer.conversationId;
}

async function converse(
  casebook: Casebook,
  filter: NonNullable<AskRequest['filter']>,
  context: CommandContext,
): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, prompt: '? ' });
  let conversationId: string | undefined;
  lines.prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (question === '' || question === 'exit') break;
    conversationId = await answerOne(
      casebook,
      { question, filter, conversationId },
      { context, json: false },
    );
    lines.prompt();
  }
  lines.close();
}

function assertFilter(
  { units, books }: NonNullable<AskRequest['filter']>,
  casebook: Casebook,
): void {
  const known = casebook.books();
  const unknownBook = books?.find((id) => !known.some((book) => book.id === id));
  if (unknownBook !== undefined)
    throw new UsageError(`--book ${unknownBook}: there is no such book`);
  const names = englishNames(casebook);
  const unknownUnit = units?.find((unit) => !names.has(unit));
  if (unknownUnit !== undefined) {
    throw new UsageError(
      `--unit takes a unit's full name as in the contents: there is no ${unknownUnit}`,
    );
  }
}

function englishNames(casebook: Casebook): Map<string, string> {
  const entries = casebook
    .books()
    .flatMap(({ id }) => casebook.contents(id).parts.flatMap((part) => part.entries));
  return new Map(entries.map(({ unit, unitEn }) => [unit, unitEn]));
}
