/** A word or phrase of the question that names something. */
export interface Concept {
  /** As it stands in the question. */
  text: string;
  /** idf of what it is looked up by; how much it tells. */
  rarity: number;
  /** Passages that hold it in one of its forms, weighted like them; 0 = it stands nowhere in the books. */
  df: number;
  /** What it may read like in the book, each with the probability that it stands for the concept. */
  variants: { text: string; weight: number }[];
  /** How much of its rarity counts as evidence, 0 to 1. */
  share: number;
  /** Quoted or a name: only its own words stand for it, none that are near in meaning. */
  isLiteral: boolean;
  /** A person's name: an answer must speak of it. */
  isPerson?: boolean;
  /** A name that stands nowhere in the books: a question about it is about something else. */
  isUnheardName?: boolean;
  /** What was made one (“contests or quizzes”): a text that speaks of one of them speaks of the concept. */
  alternatives?: Concept[];
}

/** The share of a word that tells what is done: it can be said in many words, what it is done to in few. */
export const DOING_SHARE = 0.5;
