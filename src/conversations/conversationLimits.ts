/** How much of a conversation is kept; more is refused by name, never cut silently. */
export const conversationLimits = {
  /** Characters of a title. A longer first question is shortened to it and ends in …. */
  title: 200,
  /** Characters of a comment on an answer. */
  comment: 2_000,
  /** Notes of one reader. */
  notes: 1_000,
  /** Characters of a note as JSON: a long answer with its citations. */
  note: 200_000,
  /** Conversations in one page of a list. */
  page: 100,
  /** Characters of a question and its answer as JSON: a hundred times what a long answer takes. */
  turn: 8_000_000,
} as const;
