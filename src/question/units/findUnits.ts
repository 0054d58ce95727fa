import { isEnglishStopWord } from '../../text/english.ts';
import { logOdds, probability } from '../../models/linearModel.ts';
import { normaliseTight } from '../../text/normalise.ts';
import type { Span } from '../../types.ts';
import { findChineseUnits, questionWords } from './findChineseUnits.ts';
import { findEnglishUnits, tokensOf } from './findEnglishUnits.ts';
import type { NamePart } from './parts/nameParts.ts';
import { overlaps, type WordOfQuestion } from './parts/nameSayings.ts';
import { loadPartModel } from './parts/partModel.ts';
import type { FoundName, FoundUnits, UnitNames } from './unitNames.ts';

/**
 * Finds the units a question names: the longest name wins, a name behind another place (齐齐哈尔市财政局) is
 * no unit of ours; and those of whose names it says enough. `plain` is the normalised question, `original` the question as typed (its capitals count).
 */
export function findUnits(plain: string, original: string, names: UnitNames): FoundUnits {
  const found = namedInFull(plain, original, names);
  return withParts(found, { original, parts: partsIn(plain, original, { names, found }) });
}

/** Units by their whole names or short forms of them. */
export function namedInFull(plain: string, original: string, names: UnitNames): FoundUnits {
  const chinese = findChineseUnits(plain, names);
  const english = findEnglishUnits(original, names);
  return {
    known: [...chinese.known, ...english.known],
    unknown: [...chinese.unknown, ...english.unknown],
  };
}

/** Units of whose names a part is said, however little; `found`: those named in full. */
export function partsIn(
  plain: string,
  original: string,
  { names: { parts }, found }: { names: UnitNames; found: FoundUnits },
): NamePart[] {
  return parts.in({
    plain,
    cut: questionWords(plain),
    typed: original,
    words: tokensOf(original),
    known: found.known.filter(({ match }) => match !== 'place'),
  });
}

/** The units that a part of their names means, beside those named in full. */
function withParts(
  { known, unknown }: FoundUnits,
  { original, parts }: { original: string; parts: readonly NamePart[] },
): FoundUnits {
  const { means, from } = loadPartModel();
  const words = tokensOf(original).filter(({ word }) => !isEnglishStopWord(word));
  const found: FoundName[] = [];
  const meant = new Set<FoundUnits['unknown'][number]>();
  for (const { named, says, start, end, features } of parts) {
    if (probability(logOdds(means, features)) < from) continue;
    const span = { start, end };
    const isTaken = known.some(
      (name) => overlaps(name, span) || name.cases.some(({ study }) => study === named.study),
    );
    const within = unknown.filter((one) => overlaps(one, span));
    // 龙凤区卫生局 says the place of another unit; 三分公司 is 第三分公司.
    const isOther = within.some(
      (one) => !isShortened(one.text, named.study.unit) && !isSaid(one, says, words),
    );
    if (isTaken || isOther) continue;
    for (const one of within) meant.add(one);
    const whole = within.reduce(together, span);
    const said = original.slice(whole.start, whole.end);
    const same = found.find((name) => name.start === whole.start && name.end === whole.end);
    if (same === undefined) {
      const text = nameFor(named, said);
      found.push({ match: 'short', cases: [named], ...whole, text, isPutRight: true });
    } else {
      same.cases.push(named);
      same.text = said;
      delete same.isPutRight;
    }
  }
  return {
    known: [...known, ...found].sort((a, b) => a.start - b.start),
    unknown: unknown.filter((one) => !meant.has(one)),
  };
}

/** Every word of it says something of the unit, and no capital goes on with it: “the Weipi bureau” is 苇陂灌区管理局, “Weipi Bureau Union” is not. */
function isSaid(name: Span, says: readonly Span[], words: readonly WordOfQuestion[]): boolean {
  const own = words.filter((word) => overlaps(word, name));
  const next = words.find(({ start }) => start >= name.end);
  if (next?.capital === true && next.start - name.end === 1) return false;
  return own.length > 0 && own.every((word) => says.some((one) => overlaps(one, word)));
}

function together(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The whole name, in the language of the part: a follow-up takes it over. */
function nameFor({ study }: NamePart['named'], said: string): string {
  return /\p{Script=Han}/u.test(said) ? study.unit : study.unitEn;
}

/** All characters stand in the name, in order. */
function isShortened(text: string, unit: string): boolean {
  const name = normaliseTight(unit);
  let at = 0;
  for (const character of normaliseTight(text)) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
