import { normalise } from '../../text/normalise.ts';

/** Books and what else is named within 《》. */
const ASKS_WORK = new RegExp(
  [
    '(?:哪[些几一]?|什么)[个本部篇份]?\\p{Script=Han}{0,2}(?:书(?![记香院])|电影|影片|文章|论文)',
    '\\b(?:which|what|name)(?: [a-z]+){0,2} (?:books?|films?|movies?|articles?|papers?)\\b',
  ].join('|'),
  'u',
);

/** What bears a name or a title of its own. */
const ASKS_TITLE =
  /(?:题目|名称|名字|主题)(?:是|叫)|叫(?:做|作)?什么|\bcalled\W*$|\bwhat (?:is|was|were|are) the (?:title|topic|theme|motto)s?\b/u;

const ASKS_NUMBER = /多少|\bhow many\b/u;

const WORK = /《/u;

const TITLE = /[《“"]/u;

const DIGITS = '[0-9〇零二两三四五六七八九十百千万亿]';

/** More than one: 一本 is mostly no count but “a book”. */
const NUMBER = new RegExp(
  `[0-9]|百分之|${DIGITS}[十百千万亿]|${DIGITS}(?:多|余)?[个名人次期件篇家本盏块台度吨项场批条种]`,
  'u',
);

/**
 * What a sentence (without white space) shows that answers the question better than one that does not: a title or
 * quoted words where it asks what something is called, a count of more than one where it asks how many. Null where
 * it asks for neither. A sentence without it can still be the answer.
 */
export function preferredShape(question: string): RegExp | null {
  const plain = normalise(question);
  if (ASKS_NUMBER.test(plain)) return NUMBER;
  if (ASKS_WORK.test(plain)) return WORK;
  return ASKS_TITLE.test(plain) ? TITLE : null;
}
