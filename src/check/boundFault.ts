import type { Language } from '../types.ts';
import { chineseQuantities } from '../text/chineseQuantities.ts';
import { englishQuantities } from '../text/englishQuantities.ts';
import { isSameQuantity } from '../text/quantity.ts';
import type { Fault } from './fault.ts';
import type { ReadWords } from './wordReader.ts';

type Bound = 'most' | 'least';

/** Words that bound a number from above and from below, next to it. */
const BOUNDS: Record<Language, Record<Bound, RegExp>> = {
  zh: {
    most: /最多|至多|不(?:得)?(?:超过|多于|高于)|以内|以下|之内|(?<!不得?)(?:少于|低于)|不足|不到|不满/u,
    least: /最少|至少|起码|不(?:得)?(?:少于|低于)|以上|(?<!不得?)(?:超过|多于|高于)/u,
  },
  en: {
    most: /\b(?:at (?:the )?most|(?:no|not) more than|up to|a maximum of|not exceed\w*|no longer than|within|less than|fewer than|below|under)\b/iu,
    least:
      /\b(?:at (?:the )?least|(?:no|not) (?:less|fewer) than|a minimum of|more than|over|above|exceeding|or more)\b/iu,
  },
};

/**
 * A number that a clause bounds from above and the book from below, or the other way. `null` where the book gives that number another
 * time without a bound or with the same.
 */
export function boundFault(
  { text, language }: { text: string; language: Language },
  { clauses }: Pick<ReadWords, 'clauses'>,
): Fault | null {
  const own = boundIn(text, language);
  if (own === null) return null;
  const stated = language === 'zh' ? chineseQuantities(text) : englishQuantities(text).quantities;
  for (const stand of stated) {
    const { value, measure } = stand;
    if (measure === 'rate' || measure === 'weekday') continue;
    const told = clauses.filter(({ quantities }) =>
      quantities.some((one) => isSameQuantity(stand, one) && one.measure !== 'any'),
    );
    const bounds = told.map((one) => boundIn(one.text, 'zh'));
    if (told.length === 0 || !bounds.every((bound) => bound !== null && bound !== own)) continue;
    const reason =
      language === 'zh'
        ? `书中的“${told[0]!.text}”限的是另一头`
        : `the book bounds ${value} from the other side: “${told[0]!.text}”`;
    return { reason, kind: 'contradicted' };
  }
  return null;
}

/** Which side a text bounds from, where it bounds from but one. */
function boundIn(text: string, language: Language): Bound | null {
  // “No master may take more than two” bounds from above, “more than two may not” from nowhere: it is not read.
  if (
    language === 'en' &&
    /\b(?:no|nobody|none|never|cannot|not)\b(?! (?:more|less|fewer) than)/iu.test(text)
  )
    return null;
  const { most, least } = BOUNDS[language];
  const [above, below] = [most.test(text), least.test(text)];
  return above === below ? null : above ? 'most' : 'least';
}
