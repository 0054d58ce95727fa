import type { EarlierTurn } from './earlierTurn.ts';
import { englishReading } from './englishReading.ts';
import type { Aspect } from './followUpReading.ts';
import type { FollowUpWording } from './followUpWording.ts';
import { replaceNames } from './replaceSpan.ts';
import { unitList, type SpokenUnit } from './spokenUnit.ts';

/** Who a question asks about where it names no unit. */
const UNITS =
  /\b(?:(?:which|what|how many|all|each|every|any|various|different|other|the|these|those|of)\s+)*(?:work )?(?:units?|organi[sz]ations?|bureaus|departments|case studies)\b/iu;

const REFERENCE = /\b(?:pages?|section|part|case)\s+[0-9]+\b/iu;

const AUXILIARY = '(?:did|does|do|was|were|is|are|has|have|can|could|should|will)';

/** Verbs that agree with one unit where they agreed with several. */
const SINGULAR: Readonly<Record<string, string>> = {
  do: 'does',
  are: 'is',
  were: 'was',
  have: 'has',
};

/** “What did X do to encourage reading”: how it encouraged reading. */
const DO_TO = /^what (did|does|do) (.+?) do to (.+)$/iu;

function ofUnits(earlier: EarlierTurn, units: readonly SpokenUnit[]): string {
  const { text, named, kind } = earlier;
  if (named.length > 0) {
    const all = kind === 'comparison' ? [...earlier.focus, ...units] : units;
    return tidy(replaceNames(text, withArticles(text, named), list(all)));
  }
  const subject = UNITS.exec(text) ?? REFERENCE.exec(text);
  if (subject === null) return `${text} ${at(units)}`;
  const start = subject.index;
  const before = text.slice(0, start);
  const agreed =
    units.length > 1
      ? before
      : before.replace(/\b(do|are|were|have)(\s+)$/iu, (_, verb: string, space: string) => {
          return `${SINGULAR[verb.toLowerCase()]!}${space}`;
        });
  return tidy(`${agreed}${list(units)}${text.slice(start + subject[0].length)}`);
}

/** An article before a name goes with it. */
function withArticles(text: string, named: EarlierTurn['named']): EarlierTurn['named'] {
  return named.map((name) => {
    const article = /\bthe\s+$/iu.exec(text.slice(0, name.start));
    return article === null ? name : { ...name, start: article.index };
  });
}

function compared(earlier: EarlierTurn, units: readonly SpokenUnit[]): string {
  const whole = withoutTail(ofUnits({ ...earlier, kind: 'fact' }, units));
  return earlier.kind === 'comparison' ? whole : `${whole}, and how do they differ`;
}

function withAspect(asked: string, aspect: Aspect): string {
  const text = withoutTail(asked).replace(DO_TO, 'How $1 $2 $3');
  const manner = new RegExp(`^(?:how|why)(?: exactly| else)? (?=${AUXILIARY}\\b)`, 'iu');
  const opening = (words: string, joined: string): string =>
    manner.test(text) ? text.replace(manner, `${words} `) : `${text}, and ${joined}`;
  switch (aspect.kind) {
    case 'why':
      return opening('Why', 'why');
    case 'how':
      return opening('How exactly', 'how exactly');
    case 'more':
      return /^what did\b/iu.test(text)
        ? text.replace(/^what/iu, 'What else')
        : opening('How else', 'what else');
    case 'example':
      return `${text}, and what examples are there`;
    case 'page':
      return /\bpages?\b/iu.test(text) ? text : `${text}, and on which page`;
    case 'detail':
      return `${text}, and ${aspect.text.charAt(0).toLowerCase()}${aspect.text.slice(1)}`;
  }
}

/** A clause that an earlier follow-up added gives way to the next: …, and why. */
function withoutTail(text: string): string {
  const cut = text.toLowerCase().lastIndexOf(', and ');
  const tail = text.slice(cut + ', and '.length);
  const isAdded =
    englishReading.aspectOf(tail) !== null ||
    englishReading.isComparison(tail) ||
    /^(?:what examples are there|what else)$/iu.test(tail);
  return cut > 0 && isAdded ? text.slice(0, cut) : text;
}

function across(
  earlier: EarlierTurn,
  { units, aspect }: { units: readonly SpokenUnit[]; aspect?: Aspect },
): string {
  if (aspect !== undefined) return `${aspect.text}: ${earlier.text}`;
  const topic = earlier.topic.replace(/^的/u, '');
  const about = `What about ${list(units)}`;
  return topic === '' ? about : `${about}: ${topic}`;
}

function list(units: readonly SpokenUnit[]): string {
  return unitList(units, 'en');
}

/** Ningbo is lived in, a bureau is worked at. */
function at(units: readonly SpokenUnit[]): string {
  const names = list(units);
  return `${/^the\b|\bNo\.|school/iu.test(names) ? 'at' : 'in'} ${names}`;
}

function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[,?])/gu, '')
    .replace(/\b(the) the\b/giu, '$1')
    .trim();
}

/** How English follow-ups are made whole. */
export const englishWording: FollowUpWording = {
  ofUnits,
  compared,
  withAspect,
  across,
  ofOthers(earlier) {
    const asksWhich =
      /\b(which|what|how many) (?:other )?(?=units?\b|organi[sz]ations?\b|bureaus\b|departments\b)/iu;
    if (earlier.named.length === 0 && asksWhich.test(earlier.text)) {
      return earlier.text.replace(asksWhich, '$1 other ');
    }
    return ofUnits({ ...earlier, kind: 'fact' }, [{ zh: '', en: 'the other units' }]);
  },
  aboutTopic: (topic, units) =>
    `What about ${topic} ${units.length === 0 ? 'at the various units' : at(units)}`,
  carried: (fragment, units) => `${fragment} ${at(units)}`,
  named: (units, { isPossessive, thing }) =>
    `${list(units)}${isPossessive || thing !== undefined ? "'s" : ''}${thing === undefined ? '' : ` ${thing}`}`,
  asksUnits: (text) => UNITS.test(text),
  finish(text) {
    const whole = tidy(text.replace(/[\s?？。.]+$/u, ''));
    const mark = /^(?:describe|list|explain|summari[sz]e|compare|tell|give|show)\b/iu.test(whole)
      ? '.'
      : '?';
    return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}${mark}`;
  },
};
