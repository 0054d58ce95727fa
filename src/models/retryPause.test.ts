import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelFault, type FaultKind } from '../errors.ts';
import { defaultChatLimits as limits } from './chatLimits.ts';
import { retryPause } from './retryPause.ts';

const now = Date.UTC(2026, 0, 1);

function pause(kind: FaultKind, { retryAfter, retry = 0, random = 0.5 }: Asked = {}) {
  const headers = new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter });
  const fault = new ModelFault(kind, 'x', { cause: { headers } });
  return retryPause({ fault, retry, limits, random: () => random, now });
}

interface Asked {
  retryAfter?: string;
  retry?: number;
  random?: number;
}

describe('retryPause()', () => {
  it('is random · 500 ms · 2ⁿ', () => {
    expect(pause('rate_limited')).toBe(250);
    expect(pause('server_error', { retry: 1, random: 0.9 })).toBe(900);
    expect(pause('unreachable', { retry: 1, random: 0 })).toBe(0);
  });

  it('never exceeds the doubled base, whatever the dice say', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(1), (random, retry) => {
        const ms = pause('rate_limited', { random, retry })!;
        expect(ms).toBeGreaterThanOrEqual(0);
        expect(ms).toBeLessThanOrEqual(500 * 2 ** retry);
      }),
    );
  });

  it.each([
    ['2', 2000],
    ['0', 0],
    ['10', 10_000],
    ['11', null],
    [new Date(now + 3000).toUTCString(), 3000],
    [new Date(now - 3000).toUTCString(), 0],
    [new Date(now + 60_000).toUTCString(), null],
    ['soon', 250],
  ])('makes of Retry-After %j %j', (retryAfter, ms) => {
    expect(pause('rate_limited', { retryAfter })).toBe(ms);
  });

  it.each<FaultKind>([
    'unauthorised',
    'rejected',
    'timeout',
    'cut',
    'too_long',
    'garbled',
    'empty',
  ])('is null for %s', (kind) => {
    expect(pause(kind)).toBeNull();
  });

  it('is null once all retries are used, and needs no cause', () => {
    expect(pause('rate_limited', { retry: limits.retries })).toBeNull();
    const fault = new ModelFault('server_error', 'x');
    expect(retryPause({ fault, retry: 0, limits, random: () => 1, now })).toBe(500);
  });
});
