/** How long and how much a chat model may write. Times are milliseconds. */
export interface ChatLimits {
  /** From the request to the first sign of life; a model on this machine may have to load first. */
  firstTokenMs: number;
  /** Between two signs of life; thinking counts as one. */
  silenceMs: number;
  /** In all, retries included. */
  totalMs: number;
  /** Characters of one answer. */
  characters: number;
  /** Bytes of one response on the wire, whatever is in them. */
  bytes: number;
  /** Further tries after 429, 5xx and broken connections, before the first word only; 0 for none. */
  retries: number;
  /** The wait before retry n is random within this times 2ⁿ: full jitter, so that many clients do not come back at once. */
  retryBaseMs: number;
  /** A longer `Retry-After` is not waited for. */
  longestRetryAfterMs: number;
}

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
