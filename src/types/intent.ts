/** What kind of answer a question needs. */
export const INTENTS = [
  'fact', // a piece of content
  'list', // which units do something, what each of them does
  'count', // how many units do it
  'compare', // units or things set against one another
  'summary', // a case, a section summed up
  'overview', // what a whole book is about
  'contents', // what the table of contents tells
  'pages', // where something stands, what stands on a page
  'aboutBook', // editor, date, foreword
  'check', // a statement to be verified
  'courtesy', // a greeting, thanks, who are you
  'form', // the answer before, said otherwise
] as const;

export type Intent = (typeof INTENTS)[number];

/** What the answer is. */
export const WANTED = [
  'any',
  'number',
  'money',
  'time',
  'person',
  'title',
  'members',
  'reason',
  'yesNo',
] as const;

export type Wanted = (typeof WANTED)[number];

/** How the answer is to be put. */
export const SHAPES = ['none', 'table', 'points', 'oneSentence', 'shorter'] as const;

export type Shape = (typeof SHAPES)[number];

/** What a question by itself asks for, each with its probability, 0 to 1. */
export interface IntentReading {
  intent: Record<Intent, number>;
  wanted: Record<Wanted, number>;
  shape: Record<Shape, number>;
  /** Each unit gets an answer of its own. */
  perUnit: number;
  /** It makes sense only after another question, as likely as not where it comes second. */
  followUp: number;
}
