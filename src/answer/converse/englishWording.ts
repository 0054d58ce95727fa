import type { EarlierTurn } from './earlierTurn.ts';
import { englishReading } from './englishReading.ts';
import type { FollowUpWording } from './followUpWording.ts';
import { replaceNames } from './replaceSpan.ts';
import { unitList, type SpokenUnit } from './spokenUnit.ts';

/** Who a question asks about where it names no unit. */
const UNITS =
  /\b(?:(?:which|what|how many|all|each|every|any|various|different|other|the|these|those|of)\s+)*(?:work )?(?:units?|organi[sz]ations?|bureaus|departments|case studies)\b/iu;

const REFERENCE = /\b(?:pages?|section|part|case)\s+[0-9]+\b/iu;

/** Verbs that agree with one unit where they agreed with several. */
const SINGULAR: Readonly<Record<string, string>> = {
  do: 'does',
  are: 'is',
  were: 'was',
  have: 'has',
};

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

/** A comparison that an earlier follow-up added gives way to the next: …, and how do they differ. */
function withoutTail(text: string): string {
  const cut = text.toLowerCase().lastIndexOf(', and ');
  const tail = text.slice(cut + ', and '.length);
  const isAdded = englishReading.isComparison(tail);
  return cut > 0 && isAdded ? text.slice(0, cut) : text;
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
  ofOthers(earlier) {
    const asksWhich =
      /\b(which|what|how many) (?:other )?(?=units?\b|organi[sz]ations?\b|bureaus\b|departments\b)/iu;
    if (earlier.named.length === 0 && asksWhich.test(earlier.text)) {
      return earlier.text.replace(asksWhich, '$1 other ');
    }
    return ofUnits({ ...earlier, kind: 'fact' }, [{ zh: '', en: 'the other units' }]);
  },
  finish(text) {
    const whole = tidy(text.replace(/[\s?？。.]+$/u, ''));
    const mark = /^(?:describe|list|explain|summari[sz]e|compare|tell|give|show)\b/iu.test(whole)
      ? '.'
      : '?';
    return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}${mark}`;
  },
};
