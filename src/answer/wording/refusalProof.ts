import type { Library } from '../../retrieve/library.ts';
import type { PreparedQuery } from '../../retrieve/ranker.ts';
import { missingDetails } from '../../retrieve/missingDetails.ts';
import { citationOf } from '../../retrieve/citationOf.ts';
import { placeOf } from '../../retrieve/placeOf.ts';
import type { Citation, Language, Searched } from '../../types.ts';
import { namesThing } from '../../text/namesThing.ts';
import type { Quote } from '../quotes/findQuotes.ts';
import { citationTranslation, translatable } from './citationTranslation.ts';

export interface RefusalProofInput {
  library: Library;
  /** Numbers and quoted words of the question. */
  details: readonly string[];
  prepared: PreparedQuery;
  /** Best first. */
  quotes: readonly Quote[];
  /** Passages searched. */
  selected: readonly number[];
  /** Of the answer. */
  language: Language;
}

/** More words than these tell no better what the texts lack. */
const MOST_MISSING = 4;

/** What was looked for in vain, and the passage that came nearest as it would be cited. */
export interface RefusalProof extends Pick<Searched, 'nearest' | 'missing'> {
  closest?: Citation;
}

/** What shows that a refusal is honest: the passage that came nearest, and what stands nowhere in the texts. */
export function refusalProof(input: RefusalProofInput): RefusalProof {
  const missing = missingWords(input);
  const words = missing.length === 0 ? {} : { missing };
  const best = input.quotes[0];
  if (best === undefined) return words;
  const { study, passage, book, section } = best.shelved;
  const isEnglish = input.language === 'en';
  const span = isEnglish ? translatable(book, best) : best;
  const quote = book.text.slice(span.start, span.end);
  const said = isEnglish ? citationTranslation({ book, study, section, span }) : null;
  const { pages } = passage;
  const nearestPlace = pages === null ? placeOf(book, section, span) : { pages };
  const nearest = {
    unit: study.unit,
    caseTitle: study.title,
    ...nearestPlace,
    quote,
    passage: passage.id,
    ...(said === null ? {} : { translation: said }),
  };
  const cited = citationOf({ book, study, section, passage: passage.id, ...span });
  const closest = { n: 1, ...cited, ...(said === null ? {} : { translation: said }) };
  return { nearest, closest, ...words };
}

function missingWords({ library, details, prepared, selected }: RefusalProofInput): string[] {
  const unheard = prepared.query.concepts.filter(({ df }) => df === 0);
  const texts = selected.map((doc) => library.textOf(library.shelved[doc]!)).join('\n');
  const missing = missingDetails(details, texts);
  const named = unheard.map(({ text }) => text).filter(namesThing);
  // Numbers and quoted words first: they must stand there as they are, other words may be said otherwise.
  const words = new Set([...missing, ...named]);
  return [...words].filter((word) => !library.prints(word)).slice(0, MOST_MISSING);
}
