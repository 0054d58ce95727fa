import {
  isEnough,
  measureEvidence,
  readForEvidence,
  type ReadText,
} from '../../retrieve/evidence.ts';
import type { Concept } from '../../retrieve/question/concept.ts';
import type { Question } from '../../retrieve/question/question.ts';
import { isKindAlone, unitKindsIn } from '../../retrieve/question/unitKinds.ts';
import type { NamedCase } from '../../retrieve/question/unitName.ts';
import { isWithin } from '../../retrieve/isWithin.ts';
import { normalise } from '../../text/normalise.ts';
import { indexTerms } from '../../text/words.ts';
import type { Book } from '../../types.ts';
import { titleIn } from '../wording/titleIn.ts';

/** Entries of the contents a question asks for, and by what they were chosen. */
export interface EntriesAsked {
  entries: NamedCase[];
  /** `all`: nothing in the question restricts them. */
  by: 'name' | 'page' | 'kind' | 'title' | 'part' | 'all';
}

export interface EntriesAskedInput {
  question: Question;
  books: readonly Book[];
  /** What is asked beside the names of units, to be looked for in titles. */
  concepts: readonly Concept[];
}

/**
 * Which entries of the contents a question is about: those it names by unit, number or page; those of a kind of unit; those whose title
 * holds its words; the parts it names; otherwise all.
 */
export function entriesAsked({ question, books, concepts }: EntriesAskedInput): EntriesAsked {
  const all = books.flatMap((book) => book.cases.map((study) => ({ book: book.id, study })));
  const { cases, references, aside } = question;
  if (namesUnits(question)) {
    return { entries: [...cases, ...aside.flatMap(({ others }) => others)], by: 'name' };
  }
  if (references.pages.length > 0) {
    const { pages } = references;
    const isOnPage = ({ study }: NamedCase): boolean => pages.some((page) => isWithin(page, study));
    return { entries: all.filter(isOnPage), by: 'page' };
  }
  const { parts } = references;
  const within =
    parts.length === 0 ? all : all.filter(({ study: { part } }) => parts.includes(part));
  const kinds = unitKindsIn(normalise(question.text));
  const ofKind = within.filter(({ study }) => kinds.some(({ unit }) => unit.test(study.unit)));
  if (kinds.length > 0 && (ofKind.length > 0 || parts.length === 0)) {
    return { entries: ofKind, by: 'kind' };
  }
  const titled = byTitle(within, { books, concepts });
  if (titled.length > 0) return { entries: titled, by: 'title' };
  return { entries: within, by: parts.length > 0 ? 'part' : 'all' };
}

/** It names units, and more of them than their kind. */
export function namesUnits({ cases, names }: Pick<Question, 'cases' | 'names'>): boolean {
  return cases.length > 0 && (names.length === 0 || !names.every(({ text }) => isKindAlone(text)));
}

const read = new WeakMap<NamedCase['study'], ReadText>();

/** Entries whose title (or its English, or unit) holds as much of what is asked as a text must to answer; of these the ones that hold most. */
export function byTitle(
  entries: readonly NamedCase[],
  { books, concepts }: Pick<EntriesAskedInput, 'books' | 'concepts'>,
): NamedCase[] {
  if (concepts.length === 0) return [];
  const spoken = concepts.map(inOwnWords);
  const measured = entries.map((entry) => {
    const { study } = entry;
    const edition = books.find(({ id }) => id === entry.book)?.edition ?? null;
    const titles = [study.title, titleIn({ edition }, study, 'en')];
    const text = read.get(study) ?? readForEvidence([...titles, study.unit].join(' '));
    read.set(study, text);
    return { entry, coverage: measureEvidence(spoken, text).coverage };
  });
  const best = measured.reduce((most, { coverage }) => Math.max(most, coverage), 0);
  if (!isEnough(best)) return [];
  return measured.filter(({ coverage }) => coverage === best).map(({ entry }) => entry);
}

/** A word that no text holds has no variants; a title may hold it all the same. */
function inOwnWords(concept: Concept): Concept {
  const own = indexTerms(normalise(concept.text)).map((text) => ({ text, weight: 1 }));
  return { ...concept, variants: [...concept.variants, ...own] };
}
