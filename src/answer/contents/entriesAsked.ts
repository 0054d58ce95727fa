import type { QuestionPlan } from '../../question/plan.ts';
import { isKindAlone } from '../../question/units/unitKinds.ts';
import type { NamedCase } from '../../question/units/names/unitName.ts';
import { isWithin } from '../../retrieve/isWithin.ts';
import type { Book } from '../../types.ts';

/** Entries of the contents a question asks for, and by what they were chosen. */
export interface EntriesAsked {
  entries: NamedCase[];
  /** `all`: nothing in the question restricts them. */
  by: 'name' | 'page' | 'kind' | 'title' | 'part' | 'all';
}

export interface EntriesAskedInput {
  question: QuestionPlan;
  books: readonly Book[];
  /** Entries whose title names what is asked: `titlesMeant`. */
  titled: readonly NamedCase[];
}

/**
 * Which entries of the contents a question is about: those it names by unit, number or page; those of a kind of unit; those whose title
 * names what is asked; the parts it names; otherwise all.
 */
export function entriesAsked({ question, books, titled }: EntriesAskedInput): EntriesAsked {
  const all = books.flatMap((book) => book.cases.map((study) => ({ book: book.id, study })));
  const { cases, references, aside, kinds } = question;
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
  const ofKind = within.filter(({ study }) => kinds.some(({ unit }) => unit.test(study.unit)));
  if (kinds.length > 0 && (ofKind.length > 0 || parts.length === 0)) {
    return { entries: ofKind, by: 'kind' };
  }
  const meant = within.filter(({ study }) => titled.some((one) => one.study === study));
  if (meant.length > 0) return { entries: meant, by: 'title' };
  return { entries: within, by: parts.length > 0 ? 'part' : 'all' };
}

/** It names units, and more of them than their kind. */
export function namesUnits({ cases, names }: Pick<QuestionPlan, 'cases' | 'names'>): boolean {
  return cases.length > 0 && (names.length === 0 || !names.every(({ text }) => isKindAlone(text)));
}
