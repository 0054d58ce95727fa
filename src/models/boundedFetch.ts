import { ModelFault } from '../errors.ts';

/**
 * A fetch whose responses end with a `too_long` fault behind so many bytes, before a client holds them in memory,
 * and which follows no redirect: a question goes nowhere but where it was sent.
 */
export function boundedFetch(bytes: number, inner: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await inner(input, { ...init, redirect: 'manual' });
    if (response.body === null) return response;
    let passed = 0;
    const bounded = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          passed += chunk.byteLength;
          if (passed <= bytes) controller.enqueue(chunk);
          else
            controller.error(new ModelFault('too_long', `a response has at most ${bytes} bytes`));
        },
      }),
    );
    const { status, statusText, headers } = response;
    return new Response(bounded, { status, statusText, headers });
  };
}
