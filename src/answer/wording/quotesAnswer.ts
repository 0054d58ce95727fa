import type { Excerpt } from '../../retrieve/excerpt.ts';
import type { Language } from '../../types.ts';
import { Composer, type Composed } from './composer.ts';

/** The words that answer, unit by unit in the order of first use. */
export function quotesAnswer(chosen: readonly Excerpt[], language: Language): Composed {
  const composer = new Composer(language);
  for (const study of new Set(chosen.map((excerpt) => excerpt.study))) {
    composer.quotes(
      study,
      chosen.filter((excerpt) => excerpt.study === study),
    );
  }
  return composer.finish();
}
