/** How long a chat model may take and how much it may write. Times are milliseconds. */
export interface ChatLimits {
  /** From a request to its first word; a model on this machine may have to be loaded first. */
  firstTokenMs: number;
  /** Between two pieces of an answer; thinking counts as a piece. */
  silenceMs: number;
  /** In all: thinking, retries and the pace of the reader included. */
  totalMs: number;
  /** UTF-16 units of one answer, thinking not counted. */
  characters: number;
  /** Bytes of one response, whatever is in them. */
  bytes: number;
  /** Further requests after 429, 5xx and broken connections, before the first word only; 0 for none. */
  retries: number;
  /** The pause before retry n (from 0) is random within this times 2ⁿ. */
  retryBaseMs: number;
  /** A server that asks for a longer pause is taken to be unavailable. */
  longestRetryAfterMs: number;
}

/** Patient with a model on this machine; what an answer of a few hundred words never comes near. */
export const defaultChatLimits: ChatLimits = {
  firstTokenMs: 60_000,
  silenceMs: 30_000,
  totalMs: 180_000,
  characters: 32_000,
  bytes: 16_000_000,
  retries: 2,
  retryBaseMs: 500,
  longestRetryAfterMs: 10_000,
};
