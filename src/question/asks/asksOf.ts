import { measureAsked } from '../../text/figures.ts';
import type { Language } from '../../types.ts';
import { answerShape } from './answerShape.ts';
import { operandsAsked, withoutAsking } from './operandsAsked.ts';
import { operationAsked, type OperationAsked } from './operationRows.ts';
import { preferredShape } from './preferredShape.ts';
import { requiredDetails } from './requiredDetails.ts';

/** What the wording of a question asks of the sentences that answer it. */
export interface Asks {
  /** What a sentence (without white space) must show: a number, a sum, a time; null where nothing of the kind is asked. */
  mustShow: RegExp | null;
  /** What a better sentence shows: a title, a count; null where neither is asked. */
  bestShows: RegExp | null;
  /** What is to be computed; null where nothing is. */
  computed: ComputedAsked | null;
  /** The measure asked for by its unit (多少公里); null where none is named. */
  measure: string | null;
  /** The members of something are asked for. */
  members: boolean;
  /** Numbers and quoted words that must stand beside the answer. */
  details: string[];
  /** Words written with a capital inside a sentence, in small letters: mostly names. */
  capitals: string[];
}

/** What is to be computed, and of what. */
export interface ComputedAsked extends OperationAsked {
  /** The language these words are put in, whichever the answer is to be in. */
  language: Language;
  /** The things it is made of, as the wording parts them. */
  operands: Operand[];
  /** The same as names of units part them: each from one name to the next. */
  ofUnits: Operand[];
}

/** A thing that is computed with. */
export interface Operand {
  words: string;
  /** These without the unit that opens them and without what only asks. */
  own: string;
}

export interface AsksInput {
  language: Language;
  /** The question with its capitals. */
  typed: string;
  /** What of it is searched. */
  topic: string;
  /** Units it names, as they stand in it normalised. */
  names?: readonly { text: string; start: number }[];
}

/** Questions for the members of something. */
const ASKS_MEMBERS =
  /哪些|哪[一二两三四五六七八九十几]|包括|包含|内容|做法|措施|是什么|什么是|指什么|如何|怎样|怎么|\bwhat\b|\bwhich\b|\bhow (?:do|does|did|has|have)\b|\blist\b|\binclude/iu;

/** Reads what a normalised question asks. */
export function asksOf(plain: string, { language, typed, topic, names = [] }: AsksInput): Asks {
  return {
    mustShow: answerShape(plain),
    bestShows: preferredShape(plain),
    computed: computedAsked(plain, { language, names }),
    measure: measureAsked(plain),
    members: ASKS_MEMBERS.test(plain),
    details: requiredDetails(topic),
    capitals: capitalsIn(typed),
  };
}

function computedAsked(
  plain: string,
  { language, names }: Required<Pick<AsksInput, 'language' | 'names'>>,
): ComputedAsked | null {
  const asked = operationAsked(plain, language);
  if (asked === null) return null;
  const operands = operandsAsked(plain, language).map((words) => ({ words, own: words }));
  const inOrder = [...names].sort((a, b) => a.start - b.start);
  const ofUnits = inOrder.map(({ text, start }, at) => {
    const words = plain.slice(start, inOrder[at + 1]?.start ?? plain.length);
    const named = words.startsWith(text) ? words.slice(text.length) : words;
    return { words, own: withoutAsking(named, language) };
  });
  return { ...asked, language, operands, ofUnits };
}

/** The capital is looked for first: what stands before it, over a thousand line ends, only then. */
const CAPITALISED = /(?=\p{Lu}\p{L}{2})(?<=[\p{L}\p{N},;)’'”"]\s+)\p{L}+/gu;

function capitalsIn(typed: string): string[] {
  const inside = typed.matchAll(CAPITALISED);
  return [...inside].map(([name]) => name.toLowerCase());
}
