import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openConversationStore, CONVERSATIONS_FILE } from '../conversations/sqliteStore.ts';
import { CasebookError } from '../errors.ts';
import { checkFloors } from '../eval/checkFloors.ts';
import { compareRuns } from '../eval/compareRuns.ts';
import { draftFromFeedback, draftFromSections } from '../eval/draftLines.ts';
import { readEvalSettings, type EvalSettings } from '../eval/evalSettings.ts';
import { filterLines } from '../eval/filterLines.ts';
import { judgeRun } from '../eval/judgeRun.ts';
import type { QuestionRecord } from '../eval/questionRecord.ts';
import { readSets } from '../eval/readSets.ts';
import { renderReport } from '../eval/report/renderReport.ts';
import { readRun, writeBaseline, writeRun, type ComparableRun } from '../eval/runFile.ts';
import { passes, type RunReport } from '../eval/runReport.ts';
import { runSets } from '../eval/runSets.ts';
import { runText } from '../eval/runText.ts';
import type { SetLine } from '../eval/setLine.ts';
import { summarise } from '../eval/summarise.ts';
import type { Chat } from '../models/chat.ts';
import { createChat } from '../models/chatModel.ts';
import type { Book } from '../types.ts';
import { UsageError } from './arguments.ts';
import type { CommandContext } from './context.ts';
import { createEvalBooks, type EvalBooks } from './evalBooks.ts';
import { writeExport, writeImport } from './evalExchange.ts';
import { readEvalWishes, type EvalWishes } from './evalWishes.ts';

/** What a test puts in place of the project's own. */
export interface EvalDeps {
  /** Default: `eval/eval.json`. */
  settings?: EvalSettings;
  /** Default: the books of the settings, each in an index of its own. */
  books?: EvalBooks;
  now?: () => Date;
}

/** `casebook eval`: runs question sets; 1 where a bound or the baseline is missed. */
export async function evalCommand(
  args: readonly string[],
  context: CommandContext,
  deps: EvalDeps = {},
): Promise<number> {
  const wishes = readEvalWishes(args);
  const settings = deps.settings ?? readEvalSettings(wishes.settings ?? undefined);
  if (wishes.import !== null) return importSet(wishes, { settings, deps, context });
  const files =
    wishes.sets.length === 0 ? settings.sets : wishes.sets.map((set) => findSet(set, settings));
  const all = readSets(files);
  const chat = wishes.judge || wishes.generated ? await needChat(context) : null;
  const books =
    deps.books ??
    createEvalBooks(context.config, settings.books, { chat: wishes.generated ? chat : null });
  try {
    if (wishes.draft !== null) return await writeDrafts(all, wishes.draft, { books, context });
    const lines = chosenLines(
      all.filter((line) => line.draft !== true),
      wishes.filters,
    );
    if (lines.length < all.length) context.note(`${lines.length} of ${all.length} lines are asked`);
    const at = (deps.now?.() ?? new Date()).toISOString();
    const report = await run(lines, { at, wishes, settings, books, chat, context });
    await keep(report, { wishes, settings, books, context });
    context.print(runText(report));
    return passes(report) ? 0 : 1;
  } finally {
    await books.close();
  }
}

interface Surroundings {
  wishes: EvalWishes;
  settings: EvalSettings;
  books: EvalBooks;
  context: CommandContext;
}

async function run(
  lines: readonly SetLine[],
  { at, wishes, settings, books, chat, context }: Surroundings & { at: string; chat: Chat | null },
): Promise<RunReport> {
  const before = readBefore(wishes, settings);
  const progress = (what: string) => (done: number, total: number) =>
    context.progress(done === total ? '' : `${what} ${done + 1}/${total}`);
  const asked = await runSets(lines, {
    open: (id) => books.open(id),
    repeat: wishes.repeat,
    mode: wishes.generated ? 'generated' : 'extractive',
    onProgress: progress('asking'),
  });
  const judged = wishes.judge ? await judgeRun(asked, chat!, progress('judging')) : null;
  const questions = judged?.records ?? asked;
  const isWhole = wishes.filters.length === 0 && wishes.sets.length === 0 && !wishes.generated;
  return {
    at,
    questions,
    comparison: before === null ? null : compareRuns(before.questions, questions),
    against: wishes.compare ?? 'the baseline',
    floors: isWhole ? checkFloors(questions, settings.floors) : [],
    judge: judged?.judge ?? null,
  };
}

/** What the run is held against: read before anything is asked, so that a wrong file is told at once. */
function readBefore(wishes: EvalWishes, { folder }: EvalSettings): ComparableRun | null {
  if (wishes.compare !== null) return readRun(wishes.compare);
  const baseline = join(folder, 'baseline.json');
  // The baseline is of extractive answers: a model's are compared only with what is named.
  const usesBaseline = !wishes.generated && !wishes.accept && existsSync(baseline);
  return usesBaseline ? readRun(baseline) : null;
}

/** Writes the run, its report and, where wished, the new baseline. */
async function keep(
  report: RunReport,
  { wishes, settings, books, context }: Surroundings,
): Promise<void> {
  const { at, questions } = report;
  const results = join(settings.folder, 'results');
  const run = { at, summary: summarise(questions), judge: report.judge, questions };
  const file = join(results, `${at.replace(/[:.]/gu, '-')}.json`);
  writeRun(file, run);
  if (wishes.json !== null) writeRun(wishes.json, run);
  if (wishes.accept) writeBaseline(join(settings.folder, 'baseline.json'), at, questions);
  const page = wishes.report ?? join(results, 'report.html');
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, renderReport(report, await booksOf(questions, books)));
  context.note(`run: ${file}\nreport: ${page}`);
  if (wishes.export === null) return;
  const format = wishes.export;
  const folder = wishes.to ?? join(results, format);
  const written = writeExport(questions, {
    format,
    folder,
    books: await booksOf(questions, books),
  });
  context.note(`${format}: ${written.join(' ')}`);
}

async function booksOf(questions: readonly QuestionRecord[], books: EvalBooks): Promise<Book[]> {
  const ids = new Set(questions.map(({ book }) => book));
  return Promise.all([...ids].map(async (id) => (await books.open(id)).book));
}

/** The book of imported questions is the first of the settings: a set with several is put together from several files. */
async function importSet(
  { import: format, sets, to }: EvalWishes,
  { settings, deps, context }: { settings: EvalSettings; deps: EvalDeps; context: CommandContext },
): Promise<number> {
  const books = deps.books ?? createEvalBooks(context.config, settings.books);
  try {
    const { book } = await books.open(Object.keys(settings.books)[0] ?? '');
    context.print(writeImport(sets[0]!, { format: format!, to: to!, book }));
    return 0;
  } finally {
    await books.close();
  }
}

async function writeDrafts(
  lines: readonly SetLine[],
  file: string,
  { books, context }: { books: EvalBooks; context: CommandContext },
): Promise<number> {
  const ids = [...new Set(lines.map(({ book }) => book))];
  const opened = await Promise.all(ids.map(async (id) => (await books.open(id)).book));
  const store = openConversationStore(join(context.config.home, CONVERSATIONS_FILE));
  try {
    const drafts = [
      ...opened.flatMap((book) => draftFromSections(book, lines)),
      ...draftFromFeedback(store),
    ];
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, drafts.map((draft) => `${JSON.stringify(draft)}\n`).join(''));
    context.print(
      drafts.length === 0
        ? `nothing to draft: every section has a question, no answer is marked as bad (${file} is empty)`
        : `${drafts.length} drafts in ${file}: complete them, then take "draft" away`,
    );
  } finally {
    store.close();
  }
  return 0;
}

/** What the filters let through. @throws UsageError where one is none, or nothing is left. */
function chosenLines(lines: readonly SetLine[], filters: readonly string[]): SetLine[] {
  try {
    return filterLines(lines, filters);
  } catch (error) {
    throw error instanceof CasebookError ? new UsageError(error.message) : error;
  }
}

/** A path, or the name of a set of the project. */
function findSet(set: string, { folder }: EvalSettings): string {
  const places = [set, join(folder, 'sets', set), join(folder, 'sets', `${set}.jsonl`)];
  const found = places.find((place) => existsSync(place));
  if (found !== undefined) return found;
  throw new UsageError(`there is no set ${set}: looked for ${places.join(', ')}`);
}

async function needChat({ config }: CommandContext): Promise<Chat> {
  const chat = await createChat(config);
  if (chat !== null) return chat;
  throw new UsageError('--judge and --generated need a chat model: set CHAT_MODEL');
}
