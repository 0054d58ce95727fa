import { isEnglishStopWord } from '../../text/english.ts';
import { ASKING_EN } from '../../question/units/outOfScopeInEnglish.ts';
import type { Mention, Reference } from './followUpReading.ts';

const UNIT =
  'unit|bureau|organi[sz]ation|department|district|county|city|town|township|community|school|hospital|court|procuratorate|committee|company|group|office|place';

/** Kinds of units whose names need not hold the word itself. */
const ANY_KIND = /^(?:unit|organi[sz]ation|department|place)$/iu;

const NUMBERS: Readonly<Record<string, number>> = {
  ...{
    first: 1,
    '1st': 1,
    former: 1,
    second: 2,
    '2nd': 2,
    third: 3,
    '3rd': 3,
    fourth: 4,
    '4th': 4,
  },
  ...{ fifth: 5, '5th': 5, sixth: 6, '6th': 6, last: -1, latter: -1, final: -1 },
  ...{ two: 2, both: 2, three: 3, four: 4, five: 5 },
};

const ORDINAL = 'first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|sixth|6th|last|final';

const RULES: readonly [RegExp, (match: RegExpMatchArray) => Reference, 'pronoun'?][] = [
  [
    new RegExp(
      `\\bboth(?: of (?:them|these|those)| (?:the )?(?:${UNIT})s)?\\b(?!\\s+\\p{L}+\\s+and\\b)|\\bthe two(?: of them| (?:${UNIT})s)?(?=\\s*$|\\s+(?:differ|compare|of|do|did))|\\b(?:these|those|the) two(?: (?:${UNIT})s)?\\b`,
      'giu',
    ),
    () => ({ to: 'several', count: 2 }),
  ],
  [
    new RegExp(
      `\\b(?:these|those)(?: (three|four|five))? (?:${UNIT})s\\b|\\ball (?:of (?:them|these|those)|(three|four|five)(?: of them)?)\\b`,
      'giu',
    ),
    ([, a, b]) => ({ to: 'several', count: NUMBERS[(a ?? b ?? '').toLowerCase()] ?? null }),
  ],
  [
    /(?<=\b(?:which|how many|either|neither|one|each|any) of )(?:them|these|those)\b/giu,
    () => ({ to: 'several', count: null }),
  ],
  [
    new RegExp(
      `\\bthe (first|last) (two|three|four)(?: (?:${UNIT})s| ones| of them)?\\b(?! \\p{L})`,
      'giu',
    ),
    ([, side, count]) => ({
      to: 'run',
      count: NUMBERS[count!.toLowerCase()] ?? 1,
      fromEnd: side!.toLowerCase() === 'last',
    }),
  ],
  [
    new RegExp(
      `\\bthe (${ORDINAL})(?: one| (?:${UNIT}))(?:['’]s)?\\b|\\bthe (former|latter)\\b|\\bthe (${ORDINAL})(?=\\s*$)|^(${ORDINAL})(?: one)?$`,
      'giu',
    ),
    ([, ...words]) => ({ to: 'nth', n: NUMBERS[words.find((word) => word)!.toLowerCase()]! }),
  ],
  [
    new RegExp(`\\bthe (next|previous)(?: one| (?:${UNIT}))\\b`, 'giu'),
    ([, way]) => ({ to: 'step', by: way!.toLowerCase() === 'next' ? 1 : -1 }),
  ],
  [
    new RegExp(
      `\\b(?:that|this|the same|the|said) (${UNIT})(?:['’]s)?(?![\\p{L}'’]| of\\b)`,
      'giu',
    ),
    ([, kind]) => ({
      to: 'focus',
      ...(ANY_KIND.test(kind!) ? {} : { ofKind: new RegExp(`\\b${kind!}\\b`, 'iu') }),
    }),
  ],
  [/\b(?:they|them|theirs?|its?)\b(?!['’])/giu, () => ({ to: 'focus' }), 'pronoun'],
];

const AUXILIARY =
  /(?:^|\s)(?:did|does|do|has|have|had|was|were|is|are|will|would|can|could|should)$/iu;

/** “it” that stands for nothing: it takes, is it true, it is said. */
const EMPTY_IT =
  /^\s*(?:the same|similar|different|takes?|took|is|was|means?|true|possible|necessary|important|said|seems?)\b/iu;

/** Words of an English question that stand for units of earlier turns, in order, none inside another. */
export function englishMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const [pattern, refer, pronoun] of RULES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (mentions.some((other) => other.start < end && other.end > start)) continue;
      if (pronoun !== undefined && !refersBack(text, start, end)) continue;
      mentions.push({ start, end, reference: refer(match), isPronoun: pronoun !== undefined });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/**
 * Whether a pronoun can stand for something said before: it is the subject behind an auxiliary, or nothing stands before
 * it that it could mean (“How did staff share what they learned?” speaks of the staff).
 */
function refersBack(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).trim();
  if (/^it$/iu.test(text.slice(start, end))) {
    if (EMPTY_IT.test(text.slice(end)) || /\bdo$/iu.test(before)) return false;
  }
  if (AUXILIARY.test(before) || /\b(?:by|of)$/iu.test(before)) return true;
  const words = before.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  return words.every((word) => isEnglishStopWord(word) || ASKING_EN.has(word));
}
