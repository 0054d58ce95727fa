import { isEnglishStopWord } from '../../text/english.ts';
import type { Span } from '../../types.ts';
import type { FoundUnits } from './unitNames.ts';

/** A word of the question as typed; `word` in lower case. */
export interface Token extends Span {
  word: string;
  capital: boolean;
}

/** Verbs that open a request, with a capital that makes no name of them. */
export const ASKING_EN: ReadonlySet<string> = new Set(
  'compare describe summarize summarise explain list name give show tell contrast discuss cite find difference'.split(
    ' ',
  ),
);

/** What the name of an organisation or place ends with, in capitals as names are written. */
const ORGANISATION =
  '(?:Bureau|District|School|Hospital|County|Company|Court|Committee|Group|Township|Procuratorate|Subdistrict|University|College)';

/**
 * Names of organisations: capitalised words up to such an ending, “Bureau of …”, or “the … bureau”. Only the one that
 * a question is about counts: further ones (“… to Tsinghua University”) are words to look for.
 */
const NAMES = new RegExp(
  [
    `\\b[A-Z][\\w'’-]*\\s+(?:(?:[A-Z][\\w'’-]*|No\\.?|\\d+|of|and|the|for)\\s+){0,6}?${ORGANISATION}\\b`,
    '\\bBureau of [A-Z]\\w+(?: (?:and|of) [A-Z]\\w+)*',
    '\\bthe (?:(?!of|the|and|in|at|each|every)\\w+ ){1,3}bureau\\b',
  ].join('|'),
  'gu',
);

/** Questions open with a capital that makes no name of their first word. */
const OPENING =
  /^(?:Which|What|How|Does|Did|Do|Is|Are|Was|Were|Has|Have|In|At|For|Who|When|Where|Why|The|Can|Could|Please|Each|Every|All|And)\s+(?:the\s+)?/u;

/** Adds the organisations a question is about that are no units of ours. */
export function outOfScopeInEnglish(
  original: string,
  tokens: readonly Token[],
  found: FoundUnits,
): FoundUnits {
  let { known } = found;
  const unknown = [...found.unknown];
  for (const span of namesIn(original)) {
    const place = known.find(({ end }) => /^\s+$/u.test(original.slice(end, span.start)));
    const taken = [...known, ...unknown];
    if (taken.some(({ start, end }) => start < span.end && end > span.start)) continue;
    if (place !== undefined) {
      // “Longfeng District Health Bureau” is not Longfeng District.
      known = known.filter((name) => name !== place);
      const { start } = place;
      unknown.push({ text: original.slice(start, span.end), start, end: span.end });
    } else if (opensQuestion(tokens, span, taken) || closesQuestion(original, span)) {
      unknown.push({ ...span, text: original.slice(span.start, span.end) });
    }
  }
  return { known, unknown: unknown.sort((a, b) => a.start - b.start) };
}

function namesIn(original: string): Span[] {
  return [...original.matchAll(NAMES)].flatMap((match) => {
    const text = match[0].replace(OPENING, '');
    const end = match.index + match[0].length;
    return /\s/u.test(text) ? [{ start: end - text.length, end }] : [];
  });
}

/** Nothing but words of asking and other units stand before it. */
function opensQuestion(tokens: readonly Token[], { start }: Span, taken: readonly Span[]): boolean {
  return tokens.every(
    (token) =>
      token.start >= start ||
      isEnglishStopWord(token.word) ||
      ASKING_EN.has(token.word) ||
      taken.some((span) => span.start <= token.start && span.end >= token.end),
  );
}

/** The question ends with “of (the) …”. */
function closesQuestion(original: string, { start, end }: Span): boolean {
  return (
    /\bof(?:\s+the)?\s+$/u.test(original.slice(0, start)) && /^\W*$/u.test(original.slice(end))
  );
}
