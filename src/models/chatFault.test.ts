import { describe, expect, it } from 'vitest';
import { ModelFault } from '../errors.ts';
import { toChatFault } from './chatFault.ts';

function error(fields: Record<string, unknown>, type: typeof Error = Error): Error {
  return Object.assign(new type('sk-secret at http://u:p@host'), fields);
}

class APIConnectionError extends Error {}

describe('toChatFault()', () => {
  it.each([
    [error({ status: 401 }), 'unauthorised'],
    [error({ status: 403 }), 'unauthorised'],
    [error({ status: 404 }), 'rejected'],
    [error({ status: 307 }), 'rejected'],
    [error({ status: 429 }), 'rate_limited'],
    [error({ status: 503 }), 'server_error'],
    [error({ code: 429, error: {} }), 'rate_limited'],
    [error({ code: '400', error: {} }), 'rejected'],
    [error({ code: 'overloaded', error: {} }), 'server_error'],
    [error({ code: 20, name: 'AbortError' }), 'server_error'],
    [error({ name: 'TimeoutError' }), 'timeout'],
    [error({ cause: error({ code: 'ECONNREFUSED' }) }), 'unreachable'],
    [error({ cause: error({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }) }), 'unreachable'],
    [error({ cause: error({ code: 'UND_ERR_SOCKET' }) }, TypeError), 'unreachable'],
    [new APIConnectionError('x'), 'unreachable'],
    [error({}, SyntaxError), 'garbled'],
    [error({}, TypeError), 'garbled'],
    [error({}), 'server_error'],
    ['not even an error', 'server_error'],
  ])('tells %o as %s, without its words, and keeps it', (cause, kind) => {
    const fault = toChatFault(cause);
    expect(fault).toMatchObject({ code: 'model_failed', kind });
    expect(fault.cause).toBe(cause);
    expect(fault.message).not.toMatch(/secret|http|\n/u);
  });

  it('says the status', () => {
    expect(toChatFault(error({ status: 418 })).message).toBe(
      "the model's server answered with status 418",
    );
  });

  it('gives back a fault, bare or as a cause', () => {
    const fault = new ModelFault('too_long', 'x');
    expect(toChatFault(fault)).toBe(fault);
    expect(toChatFault(error({ cause: fault, status: 500 }))).toBe(fault);
  });

  it('ends on an error that is its own cause', () => {
    const circle = error({});
    circle.cause = circle;
    expect(toChatFault(circle).kind).toBe('server_error');
  });
});
