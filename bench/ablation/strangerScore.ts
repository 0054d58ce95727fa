import type { Answer, Citation } from '../../src/types.ts';
import type { StrangerQuestion } from './strangerQuestion.ts';

/** What of an answer to a stranger's question is right; a part that does not concern the question is left out. */
export interface StrangerScore {
  status: boolean;
  unit?: boolean;
  page?: boolean;
  /** Share of the facts, 0 to 1. */
  fact?: number;
  /** The first citation quotes the one fact. */
  firstQuote?: boolean;
  /** All of the parts above but the first quote. */
  full: boolean;
}

const STATUS: Record<StrangerQuestion['type'], readonly Answer['status'][]> = {
  fact: ['answered', 'partial'],
  aggregate: ['answered', 'partial'],
  followup: ['answered', 'partial'],
  contents: ['answered'],
  text_missing: ['text_not_held'],
  unanswerable: ['not_in_book'],
};

/** Holds the answer to the last question of a dialogue against what is right. White space, width and case count for nothing. */
export function strangerScore(question: StrangerQuestion, answer: Answer): StrangerScore {
  const status = STATUS[question.type].includes(answer.status);
  const isPlaced = ['fact', 'aggregate', 'followup'].includes(question.type);
  const unit = isPlaced ? citesUnits(question, answer) : undefined;
  const page = isPlaced ? citesPages(question, answer) : undefined;
  const fact = factShare(question, answer);
  const firstQuote = quotesFirst(question, answer);
  return {
    status,
    ...(unit === undefined ? {} : { unit }),
    ...(page === undefined ? {} : { page }),
    ...(fact === undefined ? {} : { fact }),
    ...(firstQuote === undefined ? {} : { firstQuote }),
    full: status && unit !== false && page !== false && (fact ?? 1) === 1,
  };
}

/** All units of a question to several; otherwise one of them, and where there is but one no other. */
function citesUnits({ type, units }: StrangerQuestion, { citations, coverage }: Answer): boolean {
  const wanted = units.map(tight);
  const told = [...citations, ...(coverage?.found ?? [])].map(({ unit }) => tight(unit));
  if (type === 'aggregate') return wanted.every((unit) => told.includes(unit));
  const isAny = wanted.some((unit) => told.includes(unit));
  return isAny && (wanted.length > 1 || told.every((unit) => wanted.includes(unit)));
}

/** Every citation touches one of the pages. */
function citesPages({ pages }: StrangerQuestion, { citations }: Answer): boolean {
  const touches = (one: Citation): boolean =>
    pages.some((page) => one.pages && page >= one.pages.first && page <= one.pages.last);
  return citations.length > 0 && citations.every(touches);
}

/** Where the text is not held, the page at which the contents have it is the fact. */
function factShare({ type, pages, facts }: StrangerQuestion, answer: Answer): number | undefined {
  const [page] = pages;
  if (type === 'text_missing' && page !== undefined) return Number(tells(answer, page));
  if (facts.length === 0) return undefined;
  const said = tight(answer.text + answer.citations.map(({ quote }) => quote).join(' '));
  return facts.filter((fact) => said.includes(tight(fact))).length / facts.length;
}

/** Parts of an answer that hold any number by chance. */
const BY_CHANCE = new Set(['id', 'conversationId', 'timings']);

/** Whether any other part of it holds the number. */
function tells(answer: Answer, page: number): boolean {
  const told = JSON.stringify(answer, (key, value: unknown) =>
    BY_CHANCE.has(key) ? undefined : value,
  );
  return told.includes(String(page));
}

function quotesFirst(
  { type, facts }: StrangerQuestion,
  { citations }: Answer,
): boolean | undefined {
  const [fact, ...others] = facts;
  const [first] = citations;
  const isAsked = (type === 'fact' || type === 'followup') && others.length === 0;
  if (!isAsked || fact === undefined || first === undefined) return undefined;
  return tight(first.quote).includes(tight(fact));
}

/** Simpler than what the program compares by: what judges it should not lean on it. */
function tight(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}
