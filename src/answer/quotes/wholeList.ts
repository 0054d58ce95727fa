import { measureEvidence, readForEvidence } from '../../retrieve/evidence.ts';
import type { Excerpt } from '../../retrieve/excerpt.ts';
import type { Library, Shelved } from '../../retrieve/library.ts';
import type { AnalysedQuery } from '../../retrieve/terms/analyseQuery.ts';
import type { QuestionPlan } from '../../question/plan.ts';
import type { Announced } from '../../text/lists/announcedCount.ts';
import { findLists, type ListInText, type ListItem } from '../../text/lists/findLists.ts';
import { normalise } from '../../text/normalise.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { Span } from '../../types.ts';
import { headedItems } from './headedItems.ts';
import { listRows, type ListWish } from './listRows.ts';

/** A list as the book has it. */
export interface WholeList {
  /** Its items in order, each by itself, the words that lead to it before the first; or the sentence that holds all. */
  excerpts: Excerpt[];
  /** How many items are shown of it. */
  listed: number;
  /** How many the book says there are; null where it does not say. */
  announced: Announced | null;
  wish: ListWish;
}

export interface WholeListInput {
  library: Library;
  question: Pick<QuestionPlan, 'text' | 'language' | 'wanted'>;
  query: Pick<AnalysedQuery, 'concepts'>;
  /** Passages it may be answered from. */
  selected: readonly number[];
  /** The sentences that answer, or might, the likeliest first. */
  likely: readonly Excerpt[];
  /** None of them was judged to answer: only a list whose own lead says what was asked does. */
  isDoubted?: boolean;
}

/** From this share of the question's words in its lead and heading on, a list is what was asked for, … */
const ABOUT_IT = 0.8;

/** … and from this one where the sentence that answers belongs to it. */
const ABOUT_ITS_PART = 0.5;

/** A lead up to this length is shown with the first item. */
const LONGEST_LEAD = 90;

/** What a list may answer where the question has none of the words for lists. */
const OPEN_WISHES = new Set<QuestionPlan['wanted']>(['any', 'members', 'title']);

/**
 * The enumeration a question asks for, whole, where the likeliest sentence belongs to it or its lead says what was asked; the one item where it asks
 * for one by its place. Null where no list is asked for, or none is there.
 */
export function wholeList(input: WholeListInput): WholeList | null {
  const { question, likely, library, selected } = input;
  const asked = wishOf(question);
  const [best] = likely;
  if (best === undefined || asked === null) return null;
  const homes = selected.map((doc) => library.shelved[doc]!);
  const concepts = input.query.concepts.filter(({ text }) => asked.isMatter(text));
  const found = sectionsOf(likely).flatMap((one) => listsIn(one, input, concepts));
  const [chosen] = found
    .filter((one) => answers(one, { isOpen: asked.isOpen, isDoubted: input.isDoubted === true }))
    .sort((a, b) => b.coverage - a.coverage || Number(b.isLead) - Number(a.isLead));
  if (chosen === undefined) return headed(best, asked, input);
  const { list, from } = chosen;
  const items = asked.place === null ? list.items : list.items.slice(asked.place - 1, asked.place);
  if (items.length === 0) return null;
  const shown = asked.wish === 'one' ? items : list.items;
  const spans = spansOf(list, { items: shown, wish: asked.wish, text: from.book.text });
  const excerpts = spans.flatMap((span) => excerptOf(from, span, homes));
  if (excerpts.length < spans.length) return null;
  const { announced } = list;
  const listed = list.items.length;
  // “Filing takes four steps” answers how many: only where it is not so, the items must show it.
  const isWhole = announced === null || announced.count <= listed;
  const isSaid = asked.wish === 'count' && announced !== null && isWhole;
  // Nobody who asks otherwise is given the list for the sentence that answers.
  const isQuoted = asked.isOpen && list.isWithinSentence && isWhole;
  return isSaid || isQuoted ? null : { excerpts, listed, announced, wish: asked.wish };
}

/** The headings that follow the likeliest sentence, where it announces them. */
function headed(best: Excerpt, { wish, place }: Wish, input: WholeListInput): WholeList | null {
  const found = input.isDoubted === true ? null : headedItems(best);
  if (found === null) return null;
  const { excerpts, listed, announced } = found;
  if (wish === 'count' && announced.count <= listed) return null;
  const one = place === null ? [] : excerpts.slice(place, place + 1);
  if (wish === 'one' && one.length === 0) return null;
  return { excerpts: wish === 'one' ? one : excerpts, listed, announced, wish };
}

interface Wish {
  wish: ListWish;
  /** From 1. */
  place: number | null;
  /** The question has none of the words for lists, and may want one all the same. */
  isOpen: boolean;
  /** What in the question names the matter, and not the list: neither “the third step” nor “which measures” need stand in the book. */
  isMatter: (word: string) => boolean;
}

/** What is asked of a list; null where none may be meant. */
function wishOf({ text, language, wanted }: WholeListInput['question']): Wish | null {
  const plain = normalise(text);
  // A follow-up stands behind the question it leans on: what that one wanted of a list, this one need not.
  const from = plain.trimEnd().slice(0, -1).lastIndexOf('?') + 1;
  const last = plain.slice(from);
  for (const row of listRows) {
    const match = row.language === language ? row.pattern.exec(last) : null;
    if (match === null) continue;
    const start = from + match.index;
    const end = start + match[0].length;
    const isMatter = (word: string): boolean => {
      const at = plain.indexOf(word);
      return from > 0 || at < start || at > end + 1;
    };
    if (row.means !== 'one') return { wish: row.means, place: null, isOpen: false, isMatter };
    const place = placeOf(match[1]);
    return place === null ? null : { wish: 'one', place, isOpen: false, isMatter };
  }
  const isMeant = OPEN_WISHES.has(wanted);
  return isMeant ? { wish: 'all', place: null, isOpen: true, isMatter: () => true } : null;
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

function placeOf(words: string | undefined): number | null {
  if (words === undefined) return null;
  const at = ORDINALS.indexOf(words);
  return at >= 0 ? at + 1 : parseNumeral(words);
}

/** The sections of some sentences, each once. */
function sectionsOf(likely: readonly Excerpt[]): Excerpt[] {
  return likely.filter(
    ({ section }, at) => likely.findIndex((one) => one.section === section) === at,
  );
}

/** A list of a section, and what it has to do with what was asked. */
interface Candidate {
  list: ListInText;
  from: Excerpt;
  coverage: number;
  /** The likeliest sentence leads to it. */
  isLead: boolean;
  isPart: boolean;
}

function listsIn(
  from: Excerpt,
  { likely }: WholeListInput,
  concepts: AnalysedQuery['concepts'],
): Candidate[] {
  const { book, study, section } = from;
  const best = likely[0]!;
  return findLists(book.text, { start: section.bodyStart, end: section.end }).map((list) => {
    const lead = book.text.slice(list.lead.start, list.lead.end);
    const about = readForEvidence(`${study.unit}\n${section.heading ?? ''}\n${lead}`);
    const { coverage } = measureEvidence(concepts, about);
    const isOfSection = best.section === section && best.book === book;
    const [first] = list.items;
    const isLead =
      isOfSection &&
      announces(list, lead) &&
      touches(best, list.lead) &&
      best.end > list.lead.start + lead.trimEnd().length - 2 &&
      best.start < first!.start;
    const isPart =
      isOfSection && touches(best, { start: list.lead.start, end: list.items.at(-1)!.end });
    return { list, from, coverage, isLead, isPart };
  });
}

function announces({ announced }: ListInText, lead: string): boolean {
  return announced !== null || /[：:即]\s*$/u.test(lead);
}

function answers(
  { coverage, isLead, isPart }: Candidate,
  { isOpen, isDoubted }: { isOpen: boolean; isDoubted: boolean },
): boolean {
  if (isDoubted) return !isOpen && coverage >= ABOUT_IT;
  if (isLead) return isOpen ? true : coverage >= ABOUT_ITS_PART;
  return !isOpen && (coverage >= ABOUT_IT || (isPart && coverage >= ABOUT_ITS_PART));
}

function spansOf(
  list: ListInText,
  { items, wish, text }: { items: readonly ListItem[]; wish: ListWish; text: string },
): Span[] {
  const [first] = list.items;
  if (list.isWithinSentence && wish !== 'one')
    return [{ start: shownLead(list, text), end: behindEnd(text, list.items.at(-1)!.end) }];
  return items.map((item) => ({
    start: item === first && wish !== 'one' ? shownLead(list, text) : item.start,
    end: list.isWithinSentence ? item.end : behindEnd(text, item.opening),
  }));
}

/** With the sign that closes it: 。 and ； belong to a quote. */
function behindEnd(text: string, end: number): number {
  return /[。；;.!！]/u.test(text[end] ?? '') ? end + 1 : end;
}

/** Words that announce the list open its first quote, where they are short. */
function shownLead(list: ListInText, text: string): number {
  const { lead, items, isWithinSentence } = list;
  const first = items[0]!.start;
  const isShort = first - lead.start <= LONGEST_LEAD;
  const isTold = isWithinSentence || announces(list, text.slice(lead.start, lead.end));
  return isShort && isTold ? lead.start : first;
}

function excerptOf(from: Excerpt, span: Span, homes: readonly Shelved[]): Excerpt[] {
  const { book, study, section } = from;
  const home = homes.find(
    ({ passage, ...one }) =>
      one.book === book && passage.start <= span.start && span.start < passage.end,
  );
  return home === undefined ? [] : [{ book, study, section, passage: home.passage.id, ...span }];
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
