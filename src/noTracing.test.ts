import { describe, expect, it } from 'vitest';
import { noTracing } from './noTracing.ts';

describe('noTracing()', () => {
  it('switches off every switch there is, whatever was set', () => {
    const env = { LANGCHAIN_TRACING_V2: 'true', OTHER: 'x' };
    noTracing(env);
    expect(env).toEqual({
      OTHER: 'x',
      LANGSMITH_TRACING_V2: 'false',
      LANGCHAIN_TRACING_V2: 'false',
      LANGSMITH_TRACING: 'false',
      LANGCHAIN_TRACING: 'false',
    });
  });
});
