import type { FaultKind, ModelFault } from '../errors.ts';
import type { ChatLimits } from './chatLimits.ts';

/** What may pass when asked again. */
const MAY_PASS = new Set<FaultKind>(['rate_limited', 'server_error', 'unreachable']);

/** What a pause depends on. */
export interface RetryPauseInput {
  fault: ModelFault;
  /** Requests made before the one that failed. */
  retry: number;
  limits: ChatLimits;
  /** From 0 to 1. */
  random: () => number;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Milliseconds to wait before asking again; null where it is not worth it. What the server asks for, otherwise
 * exponential with full jitter, random · base · 2ⁿ, so that many clients do not come back at once (M. Brooker,
 * “Exponential Backoff And Jitter”, AWS Architecture Blog, 2015).
 */
export function retryPause({ fault, retry, limits, random, now }: RetryPauseInput): number | null {
  if (!MAY_PASS.has(fault.kind) || retry >= limits.retries) return null;
  const asked = retryAfter(fault.cause, now);
  if (asked !== null) return asked <= limits.longestRetryAfterMs ? asked : null;
  return random() * limits.retryBaseMs * 2 ** retry;
}

/** `Retry-After` in milliseconds: seconds or a date (RFC 9110, 10.2.3); null where the answer has none. */
function retryAfter(error: unknown, now: number): number | null {
  const { headers } = (error ?? {}) as { headers?: unknown };
  const value = headers instanceof Headers ? headers.get('retry-after') : null;
  if (value === null) return null;
  if (/^\d+(?:\.\d+)?$/u.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
