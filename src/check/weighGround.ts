import { CasebookError } from '../errors.ts';
import { logOdds, probability } from '../models/linearModel.ts';
import type { Library, Shelved } from '../retrieve/library.ts';
import type { Excerpt } from '../retrieve/excerpt.ts';
import { languageOfSentence } from '../text/isInLanguage.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Judge, Judgement, Language } from '../types.ts';
import type { Nearness } from './createNearness.ts';
import type { Grounded } from './groundSentence.ts';
import { ofLanguage, supportFeatures, type SupportModel } from './supportModel.ts';

/**
 * Weighs what the rules found of a sentence with what a judge makes of it and the passages. `passages`: where it may be said, the
 * likeliest first; what is word for word in the book stays as it is.
 */
export type WeighGround = (
  sentence: string,
  found: Grounded,
  passages: readonly Shelved[],
) => Promise<Grounded>;

export interface WeighGroundDeps {
  judge: Judge;
  model: SupportModel;
  nearness: Nearness;
  library: Library;
  /** Told of a judge that failed: the sentence is then left to the rules. */
  onFault: (fault: CasebookError) => void;
}

/** Passages the judge looks at, each by itself: every one costs as much as all rules together ten times. */
const JUDGED = 2;

/** Characters of a passage it is given: as many as it can read. */
const LONGEST = 330;

/** A judged place: where the sentence may be said, and what the judge makes of it. */
interface Judged {
  place: Shelved;
  judgement: Judgement;
}

/** A judge that fails leaves sentences to the rules. */
export function createWeighGround(deps: WeighGroundDeps): WeighGround {
  return async (sentence, found, passages) => {
    if (found.support === 'verbatim') return found;
    try {
      const places = placesOf(found, passages, deps.library);
      if (places.length === 0) return found;
      const judged = await likeliest(sentence, places, deps);
      return weighed({ sentence, found, ...judged }, deps);
    } catch (error) {
      if (!(error instanceof CasebookError) || error.code !== 'model_failed') throw error;
      deps.onFault(error);
      return found;
    }
  };
}

/** Where it was found to stand; otherwise where it is likeliest to. */
function placesOf(
  { excerpts }: Grounded,
  passages: readonly Shelved[],
  library: Library,
): readonly Shelved[] {
  const own = excerpts.flatMap(({ passage }) => {
    const ordinal = passage === null ? undefined : library.ordinalOf(passage);
    return ordinal === undefined ? [] : [library.shelved[ordinal]!];
  });
  // What it was trained on: sentences in either language over Chinese text.
  return (own.length > 0 ? own : passages)
    .slice(0, JUDGED)
    .filter((one) => languageOfSentence(library.textOf(one)) === 'zh');
}

async function likeliest(
  sentence: string,
  places: readonly Shelved[],
  { judge, nearness, library }: WeighGroundDeps,
): Promise<Judged> {
  const near = nearness(sentence);
  const judged = await Promise.all(
    places.map(async (place): Promise<Judged> => {
      const { study, section } = place;
      const heading = [study.unit, section.heading ?? ''].join('\n').trim();
      const text = nearestSentences(library.textOf(place), near);
      return { place, judgement: await judge(sentence, { heading, text }) };
    }),
  );
  return judged.reduce((best, one) =>
    one.judgement.unsupported < best.judgement.unsupported ? one : best,
  );
}

/** As many whole sentences as the judge can read, the nearest ones, in the order they stand. */
function nearestSentences(text: string, near: (words: string) => number): string {
  if (text.length <= LONGEST) return text;
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  const ranked = sentences
    .map((words, at) => ({ at, value: near(words) }))
    .sort((a, b) => b.value - a.value);
  const kept = new Set<number>();
  let length = 0;
  for (const { at } of ranked) {
    length += sentences[at]!.length;
    if (length > LONGEST && kept.size > 0) break;
    kept.add(at);
  }
  return sentences.filter((_, at) => kept.has(at)).join('');
}

function weighed(
  { sentence, found, place, judgement }: Judged & { sentence: string; found: Grounded },
  { model, nearness }: WeighGroundDeps,
): Grounded {
  const language = languageOfSentence(sentence);
  const { weights, from } = ofLanguage(model, language);
  const odds = logOdds(weights, supportFeatures(judgement, found.fault ?? null));
  const isUnsupported = probability(odds) >= from;
  if (isUnsupported === (found.support === 'unsupported')) return found;
  if (!isUnsupported) {
    const excerpt = nearestExcerpt(place, nearness(sentence));
    return { support: 'supported', reason: null, excerpts: [excerpt] };
  }
  const reason = unsaid(sentence, judgement, language);
  return {
    support: 'unsupported',
    reason,
    fault: { kind: 'loose', reason },
    excerpts: [],
    nearest: found.excerpts[0],
    nearness: 1,
  };
}

function unsaid(sentence: string, { words }: Judgement, language: Language): string {
  const said = words === null ? '' : sentence.slice(words.start, words.end).trim();
  if (said === '')
    return language === 'zh' ? '所引的文字没有这样说' : 'what is cited does not say so';
  return language === 'zh' ? `所引的文字没有说“${said}”` : `what is cited does not say “${said}”`;
}

/** The sentence of a passage nearest to what is claimed. */
function nearestExcerpt(place: Shelved, near: (words: string) => number): Excerpt {
  const { book, study, section, passage } = place;
  const spans = splitSentences(book.text.slice(passage.start, passage.end)).map((span) => ({
    start: passage.start + span.start,
    end: passage.start + span.end,
  }));
  const valueOf = ({ start, end }: { start: number; end: number }): number =>
    near(book.text.slice(start, end));
  const best = spans.reduce((top, one) => (valueOf(one) > valueOf(top) ? one : top));
  return { book, study, section, passage: passage.id, ...best };
}
