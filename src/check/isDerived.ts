import type { Language } from '../types.ts';
import { isSameMeasure, type Quantity } from '../text/quantity.ts';
import type { ReadWords } from './wordReader.ts';

/** How near a number worked out must come. */
const EXACT = 1e-6;

/** What a sentence says of a number that is worked out, and of which two it then is. */
interface Working {
  /** Whether both or one of the two count what the result does. */
  keeps: 'both' | 'one';
  cue: Record<Language, RegExp>;
  made: (large: number, small: number) => readonly number[];
}

const WORKINGS: readonly Working[] = [
  {
    keeps: 'one',
    cue: {
      zh: /共(?!同|产|建|享|识)|合计|总(?:共|计|数|额|和)|累计|加起来|相加|连同|两者|三者/u,
      en: /\b(?:total\w*|in all|altogether|combined|sum)\b/iu,
    },
    made: (large, small) => [large + small, large * small],
  },
  {
    keeps: 'both',
    cue: {
      zh: /增|减|提高|提升|降|缩短|延长|差|少了|多了|涨|省下|净|比|早了|晚了|其余|剩/u,
      en: /\b(?:f[ae]ll\w*|r[io]se\w*|dropp?\w*|cut|fewer|less|longer|shorter|higher|lower|sav\w+|increas\w+|decreas\w+|reduc\w+|gr[eo]w\w*|gain\w*|rest|remain\w*|more(?= than))\b/iu,
    },
    made: (large, small) => [large - small],
  },
  {
    keeps: 'one',
    cue: {
      zh: /平均|人均|均|倍|分摊|折合|占|比例|百分|%|(?<=[一二两三四五六七八九0-9])成/u,
      en: /\b(?:average\w*|apiece|times|share|half|third|cent|in ten|works? out)\b|%/iu,
    },
    made: (large, small) => [large / small, large * small, (100 * small) / large],
  },
];

/** Bounds hold words that also tell of a difference (不少于, no more than). */
const BOUND =
  /不(?:少于|多于|高于|低于|超过)|最[多少高低]|至少|\b(?:at least|at most|(?:no|not|never) (?:less|fewer|more|longer|later) than|more than|less than|fewer than|over a|by (?:the )?end)\b/giu;

/**
 * Whether a quantity is worked out of two that are printed near each other, as its sentence says: their sum, difference, product,
 * quotient, or the share of the one in the other in per cents. One of the two counts what the result counts.
 *
 * @param text the sentence, `near`: quantities of stretches of the book in which both must stand
 */
export function isDerived(
  { value, measure }: Pick<Quantity, 'value' | 'measure'>,
  {
    text,
    language,
    near,
  }: { text: string; language: Language; near: readonly (readonly Quantity[])[] },
): boolean {
  const stated = Number(value);
  const plain = text.replace(BOUND, ' ');
  const told = WORKINGS.filter(({ cue }) => cue[language].test(plain));
  if (told.length === 0 || !Number.isFinite(stated)) return false;
  const makes = (one: Quantity, other: Quantity): boolean => {
    const [large, small] = [Number(one.value), Number(other.value)].sort((a, b) => b - a);
    return told.some(
      ({ made, keeps }) =>
        fits(measure, [one, other], keeps) &&
        made(large!, small!).some((result) => isSame(result, stated)),
    );
  };
  return near.some((quantities) =>
    quantities.some((one, at) => quantities.slice(at + 1).some((other) => makes(one, other))),
  );
}

/** A sum or difference counts what both count, other results what one of them does; a share in per cents of any two alike. */
function fits(
  measure: Quantity['measure'],
  [one, other]: readonly [Quantity, Quantity],
  keeps: 'both' | 'one',
): boolean {
  const numbers = [one, other].every(({ value }) => Number(value) > 0);
  if (!numbers) return false;
  if (measure === 'percent' && keeps === 'one') return isSameMeasure(one.measure, other.measure);
  const alike = [one, other].filter((each) => isSameMeasure(measure, each.measure)).length;
  // So many hours of so many days are a conversion, which is checked as it stands.
  return keeps === 'both' ? alike === 2 : alike >= 1 && !TIMES.has(measure);
}

const TIMES: ReadonlySet<Quantity['measure']> = new Set([
  ...(['year', 'months', 'month', 'week', 'day', 'quarter', 'hour', 'minute'] as const),
]);

function isSame(made: number, stated: number): boolean {
  return Math.abs(made - stated) <= EXACT * Math.max(1, Math.abs(stated));
}

/** The quantities of each sentence and the one behind it. */
export function quantitiesTogether({ sentences }: Pick<ReadWords, 'sentences'>): Quantity[][] {
  return sentences.map(({ quantities }, at) => [
    ...quantities,
    ...(sentences[at + 1]?.quantities ?? []),
  ]);
}
