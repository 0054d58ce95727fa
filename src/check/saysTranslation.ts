import { normaliseTight } from '../text/normalise.ts';
import type { AnswerSentence, Citation } from '../types.ts';

/** Whether a sentence is, word for word, what the edition has for a quote it cites. */
export function saysTranslation(
  { text }: Pick<AnswerSentence, 'text'>,
  cited: readonly Pick<Citation, 'translation'>[],
): boolean {
  const said = normaliseTight(text);
  return cited.some(
    ({ translation }) =>
      translation?.by === 'edition' && said !== '' && normaliseTight(translation.text) === said,
  );
}
