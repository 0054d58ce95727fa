import { readFileSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { draftSchema } from '../server/schemas/checkSchema.ts';
import type { CheckedText } from '../types.ts';
import { readArguments, UsageError } from './arguments.ts';
import { checkLines } from './checkLines.ts';
import type { CommandContext } from './context.ts';
import { openOrIngest } from './openOrIngest.ts';

const OPTIONS = {
  unit: { type: 'string', multiple: true },
  book: { type: 'string', multiple: true },
} as const;

/** `casebook check FILE|-`: a text of anyone's against the books; exit code 1 where a sentence does not stand. */
export async function checkCommand(
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  const { values, words } = readArguments(args, { options: OPTIONS, takesWords: true });
  const [file] = words;
  if (file === undefined || words.length > 1)
    throw new UsageError('casebook check takes one file, or - for standard input');
  const draft = file === '-' ? await readAll(process.stdin) : readDraft(file);
  const problem = draftSchema.safeParse(draft).error?.issues[0];
  if (problem !== undefined)
    throw new UsageError(`a text ${problem.message}: this one has ${draft.length} characters`);
  const casebook = await openOrIngest(context);
  try {
    const filter = {
      ...(values.unit === undefined ? {} : { units: values.unit as string[] }),
      ...(values.book === undefined ? {} : { books: values.book as string[] }),
    };
    const checked = await casebook.check({ text: draft, filter });
    const lines = values.json === true ? [JSON.stringify(checked, null, 2)] : checkLines(checked);
    for (const line of lines) context.print(line);
    return isSound(checked) ? 0 : 1;
  } finally {
    await casebook.close();
  }
}

function readDraft(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`the text ${file} cannot be read: ${(error as Error).message}`);
  }
}

function isSound({ sentences }: CheckedText): boolean {
  return sentences.every(({ support }) => support !== 'unsupported' && support !== 'contradicted');
}
