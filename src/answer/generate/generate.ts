import type { Chat } from '../../models/chat.ts';
import { ModelFault } from '../../errors.ts';
import type { Shelved } from '../../retrieve/library.ts';
import type { Generation, Language } from '../../types.ts';
import type { Ground } from '../../check/groundSentence.ts';
import type { Composed, Line } from '../wording/composer.ts';
import { createMarkerReader, type MarkerReader } from './markers.ts';
import { createPrompt, fitting, NO_ANSWER } from './prompt.ts';
import { readRepairs, repairPrompt } from './repair.ts';
import { createStatementReader } from './statements.ts';
import { Writing } from './writing.ts';

export interface GenerateInput {
  question: string;
  language: Language;
  /** Given to the model, best first. */
  passages: readonly Shelved[];
  /** The extractive answer: its own lines stay, its quotes give way to the model's sentences. */
  lines: readonly Line[];
  chat: Chat;
  ground: Ground;
  signal?: AbortSignal | undefined;
  /** Called whenever checked text was added; awaited. */
  onText?: ((composed: Composed) => Promise<void>) | undefined;
  /** A repair that failed leaves the answer as it is; the fault is told here. */
  onFault?: ((fault: ModelFault) => void) | undefined;
}

/** Where the words for no answer must begin, in characters. */
const NO_ANSWER_WITHIN = 40;

/** An answer in a model's words. */
export interface Generated extends Composed {
  generation: Generation;
  /** Milliseconds spent checking. */
  checkMs: number;
}

/**
 * Has the model answer from the passages. Every sentence is looked up before it is passed on; from the first that
 * fails, the rest waits for one repair round. Null where the model says that the passages do not answer.
 *
 * @throws ModelFault where nothing it wrote can be shown.
 */
export async function generate(input: GenerateInput): Promise<Generated | null> {
  const passages = fitting(input.passages);
  const request = createPrompt({ ...input, passages });
  const writing = new Writing({ ...input, passages });
  const markers = createMarkerReader({
    given: passages.length,
    texts: passages.map(({ book, passage }) => book.text.slice(passage.start, passage.end)),
  });
  const statements = createStatementReader();
  let draft = '';
  for await (const chunk of input.chat.stream(request, { signal: input.signal })) {
    draft += chunk;
    if (isNoAnswer(draft)) return null;
    for (const one of statements.push(markers.push(chunk))) await writing.take(one);
  }
  const rest = [...statements.push(markers.end()), ...statements.end()];
  for (const one of rest) await writing.take(one);
  const failed = writing.failed();
  if (failed.length > 0) {
    const again = repairPrompt(request, { draft, failed, language: input.language });
    writing.repair(await askAgain(again, { input, markers, count: failed.length }));
  }
  const { composed, repaired, withdrawn, checkMs } = await writing.finish();
  const generation = { model: input.chat.id, removedMarkers: markers.removed, repaired, withdrawn };
  return { ...composed, generation, checkMs };
}

function isNoAnswer(draft: string): boolean {
  const start = draft.slice(0, NO_ANSWER_WITHIN);
  return start
    .trim()
    .replace(/^[`*"“]+/u, '')
    .startsWith(NO_ANSWER);
}

async function askAgain(
  messages: ReturnType<typeof repairPrompt>,
  { input, markers, count }: { input: GenerateInput; markers: MarkerReader; count: number },
): Promise<Map<number, string | null>> {
  let reply = '';
  try {
    for await (const chunk of input.chat.stream(messages, { signal: input.signal })) {
      reply += markers.push(chunk);
    }
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error;
    input.onFault?.(error);
    return new Map();
  }
  return readRepairs(reply + markers.end(), count);
}
