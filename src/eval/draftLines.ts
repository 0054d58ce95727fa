import { studiesOf } from '../text/studiesOf.ts';
import type { ConversationStore } from '../conversations/conversationStore.ts';
import { pagesOfSpan } from '../retrieve/library.ts';
import type { Book, CaseStudy, Conversation, Section, Span, Turn } from '../types.ts';
import { goldOf } from './goldOf.ts';
import type { SetLine } from './setLine.ts';

/** Characters of the opening words that a draft takes over as its gold quote. */
const QUOTE_LENGTH = 40;

/**
 * Proposes a question for each point (or section without points) of a book in which no gold quote of the sets stands. A
 * person has to word the question, choose the facts and take `draft` away.
 */
export function draftFromSections(book: Book, lines: readonly SetLine[]): SetLine[] {
  const own = lines.filter((line) => line.book === book.id && line.draft !== true);
  const covered = own.flatMap((line) => goldOf(line, book).quotes);
  const isCovered = ({ start, end }: Span): boolean =>
    covered.some((quote) => quote.start < end && quote.end > start);
  return book.sections.flatMap((section) => {
    const study = studiesOf(book).find(({ id }) => id === section.case)!;
    return piecesOf(section).flatMap((piece, at) =>
      isCovered(piece) ? [] : [draftOf(piece, { book, section, study, at })],
    );
  });
}

function piecesOf({ points, bodyStart, end }: Section): Span[] {
  return points.length > 0 ? points : [{ start: bodyStart, end }];
}

function draftOf(
  piece: Span,
  { book, section, study, at }: { book: Book; section: Section; study: CaseStudy; at: number },
): SetLine {
  const text = book.text.slice(piece.start, piece.end).trimStart();
  const quote = text.split('\n')[0]!.slice(0, QUOTE_LENGTH).trim();
  const start = book.text.indexOf(quote, piece.start);
  const range = pagesOfSpan(book, study.id, { start, end: start + quote.length });
  const about = section.heading === null ? '' : `“${section.heading}”：`;
  return {
    ...empty(`draft-${book.id}-${study.id}-${section.number}-${at + 1}`, book.id),
    question: `${study.unit}${about}${quote}……？`,
    units: [study.unit],
    named: true,
    pages: range === null ? [] : [...new Set([range.first, range.last])],
    facts: [{ anyOf: [quote], vital: true }],
    quotes: [quote],
    why: `section ${section.number} of case ${study.id} is not covered here: word a question, choose the facts`,
  };
}

/**
 * Turns answers that readers marked as bad into drafts, with the questions before them, newest first. What a right
 * answer is only a person can say.
 */
export function draftFromFeedback(store: Pick<ConversationStore, 'list' | 'get'>): SetLine[] {
  return allConversations(store).flatMap(({ turns }) =>
    turns.flatMap((turn, at) =>
      turn.feedback?.rating === 'down' ? [draftOfTurn(turn, turns.slice(0, at))] : [],
    ),
  );
}

/** Turns before a rated one that a draft takes along. */
const EARLIER = 5;

/** Conversations asked for at once. */
const PAGE = 100;

function* pagesOfConversations(store: Pick<ConversationStore, 'list' | 'get'>) {
  for (let offset = 0; ; offset += PAGE) {
    const page = store.list({ limit: PAGE, offset });
    yield* page;
    if (page.length < PAGE) return;
  }
}

function allConversations(store: Pick<ConversationStore, 'list' | 'get'>): Conversation[] {
  return [...pagesOfConversations(store)].flatMap(({ id }) => store.get(id) ?? []);
}

function draftOfTurn({ question, answer, feedback }: Turn, earlier: readonly Turn[]): SetLine {
  const before = earlier.slice(-EARLIER).map((turn) => turn.question);
  const { comment, at } = feedback!;
  const said = comment === '' ? '' : `: ${comment}`;
  return {
    ...empty(`draft-${answer.id.toLowerCase()}`, answer.citations[0]?.book ?? 'unknown'),
    language: answer.language,
    ...(before.length === 0 ? { question } : { turns: [...before, question] }),
    kind: before.length === 0 ? 'fact' : 'follow_up',
    why: `marked as bad on ${at.slice(0, 10)} (answered as ${answer.status})${said}`,
  };
}

function empty(id: string, book: string): SetLine {
  return {
    id,
    book,
    language: 'zh',
    kind: 'fact',
    status: 'answered',
    corrected: false,
    units: [],
    named: false,
    pages: [],
    facts: [],
    quotes: [],
    traits: [],
    why: '',
    draft: true,
  };
}
