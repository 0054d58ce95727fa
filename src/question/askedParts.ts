import { splitClauses, splitSentences } from '../text/sentences.ts';

/** Words that ask, by language: a part without one asks nothing and tells what the others are about. */
const ASKS = {
  en: /\b(?:who|whom|whose|what|which|when|where|why|how)\b/iu,
  zh: /谁|誰|什[么麼]|哪|[几幾]|多少|多[大长久高远快]|如何|怎[么麼样樣]|为[何什]|何[时地]|[吗嗎]|是否|有没有|啥|咋/u,
};

/** Where an English sentence goes on to a further question: “…, and in what month did he”. */
const GOES_ON =
  /,?\s+(?:and|or|but)\s+(?=(?:(?:in|on|at|for|to|from|by|with|of|about|under)\s+)?(?:who|whom|whose|what|which|when|where|why|how)\b)/iu;

/** A sentence that ends as a question, in quotes or not. */
const MARKED = /[?？][”’」』）)"']*$/u;

/** Parts looked at, the first: each costs as much as a question. */
const MOST_PARTS = 3;

/**
 * The questions of a text that asks several things at once (“Who runs it, and since when?”), each with what the text tells beside them; empty where it asks one
 * thing.
 */
export function askedParts(text: string): string[] {
  const told: string[] = [];
  const asked: string[] = [];
  const sentences = splitSentences(text)
    .flatMap((span) => splitClauses(text, span))
    .map(({ start, end }) => text.slice(start, end));
  // Who marks his questions tells with the rest: “I met a man who steers a ferry. How often does it sail?”
  const isMarked = sentences.some((one) => MARKED.test(one));
  for (const sentence of sentences) {
    const mayAsk = !isMarked || MARKED.test(sentence);
    for (const part of mayAsk ? partsOf(sentence) : [sentence])
      (mayAsk && asks(part) ? asked : told).push(part);
  }
  if (asked.length < 2) return [];
  const before = told.join(' ');
  return asked.slice(0, MOST_PARTS).map((part) => `${before} ${part}`.trim());
}

function partsOf(sentence: string): string[] {
  if (!isChinese(sentence)) return sentence.split(GOES_ON);
  const parts: string[] = [];
  for (const clause of sentence.split(/[，,]\s*/u)) {
    const last = parts.at(-1);
    if (last === undefined || (ASKS.zh.test(last) && ASKS.zh.test(clause))) parts.push(clause);
    else parts[parts.length - 1] = `${last}，${clause}`;
  }
  return parts;
}

function asks(part: string): boolean {
  return MARKED.test(part) || ASKS[isChinese(part) ? 'zh' : 'en'].test(part);
}

function isChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 0 && han >= (text.match(/\p{Script=Latin}+/gu)?.length ?? 0);
}
