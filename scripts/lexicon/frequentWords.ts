/** English words kept for questions, besides those the dictionary uses: the most frequent ones of GloVe. */
export const FREQUENT_WORDS = 40_000;
