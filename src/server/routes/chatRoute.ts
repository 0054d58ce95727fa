import { Router, type Request, type Response } from 'express';
import type { z } from 'zod';
import type { AskRequest, Casebook } from '../../casebook.ts';
import { assertFilter } from '../schemas/assertFilter.ts';
import { toHttpError } from '../http/errorHandler.ts';
import { openEventStream } from '../http/eventStream.ts';
import { goneSignal } from '../http/goneSignal.ts';
import { onlyMethods } from '../http/onlyMethods.ts';
import { chatSchema } from '../schemas/requestSchemas.ts';
import { readInput } from '../http/readInput.ts';
import type { Identify } from '../readers/createIdentify.ts';
import { sendError } from '../http/sendError.ts';

type ChatRequest = z.infer<typeof chatSchema>;

/** `POST /chat`: an answer as JSON, or as an event stream where the client accepts one. */
export function chatRoute(casebook: Casebook, identify: Identify): Router {
  const router = Router();
  router.post('/chat', async (request, response) => {
    if (!isJson(request)) return refuseType(request, response);
    const body = readInput<ChatRequest>(chatSchema, request.body as unknown);
    const asked = { ...body, reader: identify(request, response) };
    assertFilter(asked.filter ?? {}, casebook);
    if (request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream') {
      return streamAnswer(casebook, asked, response);
    }
    response.json(await casebook.ask(asked, { signal: goneSignal(response) }));
  });
  router.all('/chat', onlyMethods('POST'));
  return router;
}

async function streamAnswer(
  casebook: Casebook,
  asked: AskRequest,
  response: Response,
): Promise<void> {
  const stream = openEventStream(response);
  try {
    const answer = await casebook.ask(asked, {
      signal: stream.signal,
      onEvent: ({ type, ...data }) => stream.send(type, data),
    });
    await stream.send('answer', answer);
  } catch (error) {
    const { code, message } = toHttpError(error);
    await stream.send('error', { code, message });
    throw error; // a defect is logged, although the reader has been told
  } finally {
    await stream.send('done', {});
    stream.close();
  }
}

/** By the header alone: a request without a body breaks another rule, and `readInput` says which. */
function isJson(request: Request): boolean {
  return /^application\/json\s*(?:;|$)/iu.test(request.get('content-type') ?? '');
}

function refuseType(request: Request, response: Response): void {
  const given = request.get('content-type') ?? 'not given';
  const message = `the request body must be application/json: current value is ${given}`;
  sendError(response, { status: 415, code: 'invalid_input', message });
}
