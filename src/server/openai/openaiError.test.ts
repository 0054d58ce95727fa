import { describe, expect, it } from 'vitest';
import { openaiError } from './openaiError.ts';

describe('openaiError()', () => {
  it.each([
    [400, 'invalid_input', 'invalid_request_error', 'invalid_input'],
    [401, 'unauthorized', 'invalid_request_error', 'invalid_api_key'],
    [429, 'rate_limited', 'requests', 'rate_limit_exceeded'],
    [500, 'internal', 'server_error', 'internal'],
    [503, 'no_index', 'server_error', 'no_index'],
  ])('says %i %s as %s, %s', (status, code, type, theirs) => {
    expect(openaiError({ status, code, message: 'why' })).toEqual({
      error: { message: 'why', type, param: null, code: theirs },
    });
  });

  it('names the field at fault', () => {
    const error = openaiError({
      status: 404,
      code: 'model_not_found',
      message: 'x',
      param: 'model',
    });
    expect(error).toMatchObject({ error: { param: 'model', code: 'model_not_found' } });
  });
});
