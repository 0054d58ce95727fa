import { largest } from '../text/largest.ts';
import { isSameQuantity, type Quantity } from '../text/quantity.ts';
import { shareSaid } from './englishShare.ts';
import type { Fault } from './fault.ts';
import { isDerived, quantitiesTogether } from './isDerived.ts';
import type { EnglishSentence } from './readEnglish.ts';
import type { ReadWords, WordReader } from './wordReader.ts';

/** From this share of its words in a clause of the book on, that clause may say the number it should have. */
const SAME_MATTER = 0.5;

/**
 * Why a quantity of an English sentence does not stand in the pages it cites, in whichever form, and is not worked out of two that do;
 * with what the clause of the book about the same matter has instead. Null where all of them stand.
 */
export function englishQuantityFault(
  {
    said: { quantities: stated, words },
    sentence,
  }: { said: Pick<EnglishSentence, 'quantities' | 'words'>; sentence: string },
  { pages, read }: { pages: ReadWords; read: WordReader },
): Fault | null {
  const { quantities } = pages;
  const missing = stated.find(
    (own) =>
      !quantities.some((one) => isSameQuantity(own, one)) &&
      !isTwiceAYear(own, quantities) &&
      !isSpan(own, sentence) &&
      !isPrinted(own, sentence, pages),
  );
  if (missing === undefined) return null;
  const shares = pages.clauses.map(({ text }) => shareSaid(words, read(text)));
  const best = largest(shares, 0);
  const nearest = pages.clauses[shares.indexOf(best)]?.quantities ?? [];
  const other =
    best < SAME_MATTER ? undefined : nearest.find(({ measure }) => measure === missing.measure);
  const reason = `the number ${missing.text.trim()} does not stand on the cited pages`;
  return other === undefined
    ? { kind: 'missing', reason }
    : { kind: 'contradicted', reason, instead: other.text };
}

/** “Twice a year” is half-yearly (每半年) or two times each year. */
function isTwiceAYear({ text }: Quantity, quantities: readonly Quantity[]): boolean {
  return (
    /twice|two times/iu.test(text) &&
    quantities.some(({ value }) => value === '2') &&
    quantities.some(({ measure, value }) => measure === 'rate' && value === 'year')
  );
}

/** “For a month”, “half a day”, “a day late”: a stretch of time, and not how often. */
function isSpan({ measure, text }: Quantity, sentence: string): boolean {
  if (measure !== 'rate' || !/^a\s/iu.test(text)) return false;
  const at = sentence.indexOf(text);
  const [before, behind] = [sentence.slice(0, at), sentence.slice(at + text.length)];
  return SPAN_BEFORE.test(before) || SPAN_BEHIND.test(behind);
}

const SPAN_BEFORE =
  /\b(?:half|quarter of|for|within|in|than|over|under|about|nearly|almost|after|lasts?|took)\s+$/iu;
const SPAN_BEHIND =
  /^\s*(?:ahead|late[r]?|early|earlier|before|beforehand|after|in advance|of|or)\b/iu;

/** As a bare number, in a form whose measure is not read (前两排, 七成二), or worked out of two numbers there. */
function isPrinted(own: Quantity, text: string, pages: ReadWords): boolean {
  if (own.measure === 'ordinal') return false;
  const near = quantitiesTogether(pages);
  return standsUnread(own, text, pages) || isDerived(own, { text, language: 'en', near });
}

/** Measures whose Chinese forms are not all read: classifiers and tenths. What counts time or money is read wherever it stands. */
const LOOSELY_READ: ReadonlySet<Quantity['measure']> = new Set(['thing', 'people', 'percent']);

function standsUnread(own: Quantity, text: string, { quantities, sentences }: ReadWords): boolean {
  if (!LOOSELY_READ.has(own.measure)) return false;
  const read = quantities.filter(({ value }) => value === own.value).length;
  const printed = sentences
    .flatMap(({ numbers }) => numbers)
    .filter((one) => one === Number(own.value));
  return printed.length > (isBare(own, text) ? 0 : read);
}

/** Without a noun behind it: from 61 to 97, senior ones 160, 20 August. */
function isBare({ text, measure }: Quantity, sentence: string): boolean {
  if (measure !== 'thing') return false;
  const behind = sentence.slice(sentence.indexOf(text) + text.length);
  return NO_NOUN.test(behind);
}

const NO_NOUN =
  /^\s*(?:$|[,.;:)—–]|(?:to|and|or|of|in|at|for|on|from|by|an?|the|each|than|against|with|as|when|while|under|per|until|before|after|January|February|March|April|May|June|July|August|September|October|November|December)\b)/u;
