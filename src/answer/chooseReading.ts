import type { QuestionPlan } from '../question/plan.ts';
import type { TurnSlots } from '../types.ts';
import type { Answerer } from './answerer.ts';
import type { Drafted } from './drafted.ts';
import { LENIENT, type Reading } from './readings.ts';
import { toldBy, type Told } from './toldBy.ts';

export interface ChooseReadingInput {
  /** The likeliest first; at least one. */
  readings: readonly Reading[];
  /** The question by the words typed alone. */
  own: QuestionPlan;
  /** What the answer before left. */
  slots: TurnSlots | undefined;
  draft: (question: QuestionPlan) => Promise<Drafted>;
  answerer: Answerer;
}

/** A question as it was understood, and its answer. */
export interface Meant {
  question: QuestionPlan;
  draft: Drafted;
}

/** The reading that tells something new of what is asked, the first such; where none does, the first one. */
export async function chooseReading(input: ChooseReadingInput): Promise<Meant> {
  const [likeliest, ...others] = input.readings;
  const { question } = likeliest!;
  const first = { question, draft: await input.draft(question) };
  if (others.length === 0) return first;
  const told = isBeside(first, likeliest!) ? 'none' : toldOf(first, input);
  const alone = others.find(({ by }) => by === 'alone');
  const other = told === 'new' ? null : await firstNew(told, first, input);
  if (other !== null) return other;
  return alone === undefined ? first : surer(first, alone, input);
}

/** Asked of no case, it is answered by the title of one whose text is not held; asked of the contents, by a text. */
function isBeside({ question, draft }: Meant, { isOfContents }: Reading): boolean {
  const isTitle = draft.status === 'text_not_held' && question.cases.length === 0;
  return isTitle || (isOfContents === true && draft.citations.some(({ quote }) => quote !== ''));
}

/** What answers together with the question before may speak of nothing that is asked by itself: then the surer answer counts. */
async function surer(first: Meant, alone: Reading, input: ChooseReadingInput): Promise<Meant> {
  const { own, answerer } = input;
  const isTold = first.draft.status !== 'not_in_book';
  if (isTold && (await answerer.speaksOf(own, first.draft))) return first;
  const draft = await input.draft(alone.question);
  const isSurer = confidenceOf(draft) >= (isTold ? confidenceOf(first.draft) : 0);
  return draft.status === 'answered' && isSurer ? { question: alone.question, draft } : first;
}

/** The first other reading that tells something new; where the likeliest only says again what was said, one that is as sure. */
async function firstNew(
  told: Told,
  first: Meant,
  input: ChooseReadingInput,
): Promise<Meant | null> {
  let best: Meant | null = null;
  for (const reading of input.readings.slice(1)) {
    if (reading.by === 'alone' || (reading.by === 'wider' && told !== 'none')) continue;
    const question = { ...reading.question, ...(told === 'again' ? { least: LENIENT } : {}) };
    const meant = { question: reading.question, draft: await input.draft(question) };
    if (!(await tells(meant, reading, input))) continue;
    // One sentence may answer twice: what else is found must be as sure.
    if (told === 'again' && confidenceOf(meant.draft) < confidenceOf(first.draft)) continue;
    if (confidenceOf(meant.draft) >= 0.5) return meant;
    if (best === null || confidenceOf(meant.draft) > confidenceOf(best.draft)) best = meant;
  }
  return best;
}

async function tells(meant: Meant, reading: Reading, input: ChooseReadingInput): Promise<boolean> {
  const { draft } = meant;
  if (toldOf(meant, input) !== 'new') return false;
  // Of cases in particular, what is asked was looked for there, or it is no answer.
  if (reading.by === 'beside' && (!draft.basis || draft.status === 'text_not_held')) return false;
  return reading.isDoubtful !== true || input.answerer.speaksOf(input.own, draft);
}

function toldOf({ draft }: Meant, { own, slots }: ChooseReadingInput): Told {
  return toldBy(draft, { wanted: own.wanted, slots });
}

/** An answer from the contents is sure. */
function confidenceOf({ basis }: Drafted): number {
  return basis?.confidence ?? 1;
}
