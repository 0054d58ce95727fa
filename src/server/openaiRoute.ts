import { randomUUID } from 'node:crypto';
import { Router, json, type ErrorRequestHandler, type Response } from 'express';
import type { Casebook } from '../casebook.ts';
import { toHttpError } from './errorHandler.ts';
import { openEventStream } from './eventStream.ts';
import { onlyMethods } from './onlyMethods.ts';
import { chunk, completion, detailsOf, usageChunk, type ReplyHead } from './openaiReply.ts';
import { OPENAI_MODELS, readOpenaiRequest, type OpenaiRequest } from './openaiRequest.ts';

/** Longest body: clients send the whole conversation with every request. */
const MAX_BODY = '1mb';

/** `/v1`: the OpenAI protocol, so that any client of it can put the books behind its own window. */
export function openaiRoute(casebook: Casebook): Router {
  const router = Router();
  router.use(json({ limit: MAX_BODY, strict: true, inflate: false }));
  router.get('/models', (_request, response) => {
    response.json({ object: 'list', data: modelsOf(casebook).map(modelObject) });
  });
  router.get('/models/:model', (request, response) => {
    const { model } = request.params;
    if (modelsOf(casebook).includes(model)) response.json(modelObject(model));
    else
      sendError(response, 404, { message: `there is no model ${model}`, code: 'model_not_found' });
  });
  router.post('/chat/completions', async (request, response) => {
    const asked = readOpenaiRequest(request.body as unknown, unitNames(casebook));
    await (asked.stream ? stream : reply)(casebook, asked, response);
  });
  router.all(['/models', '/models/:model'], onlyMethods('GET'));
  router.all('/chat/completions', onlyMethods('POST'));
  router.use(asOpenaiError);
  return router;
}

async function reply(
  casebook: Casebook,
  { ask, model }: OpenaiRequest,
  response: Response,
): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const answer = await casebook.ask(ask, { signal: gone.signal });
  const references = casebook.references(answer);
  response.json(completion(headOf(model), answer, { references, prompt: ask.question }));
}

async function stream(
  casebook: Casebook,
  { ask, model, includeUsage }: OpenaiRequest,
  response: Response,
): Promise<void> {
  const events = openEventStream(response);
  const head = headOf(model);
  let content = '';
  const say = async (text: string): Promise<void> => {
    content += text;
    await events.send(null, chunk(head, { content: text }));
  };
  try {
    await events.send(null, chunk(head, { role: 'assistant', content: '' }));
    const answer = await casebook.ask(ask, {
      signal: events.signal,
      onEvent: async (event) => {
        if (event.type === 'delta') await say(event.text);
        // What was sent cannot be taken back: a rule parts it from the answer that counts.
        if (event.type === 'reset') await say('\n\n---\n\n');
      },
    });
    const references = casebook.references(answer);
    if (references !== '') await say(`\n\n${references}`);
    const last = { finish: 'stop', casebook: detailsOf(answer) } as const;
    await events.send(null, chunk(head, { citations: answer.citations }, last));
    if (includeUsage) await events.send(null, usageChunk(head, ask.question, content));
  } catch (error) {
    if (!events.signal.aborted) await events.send(null, openaiError(toHttpError(error).body.error));
  }
  await events.sendText('[DONE]');
  events.close();
}

function headOf(model: string): ReplyHead {
  const created = Math.floor(Date.now() / 1000);
  return { id: `chatcmpl-${randomUUID()}`, model, created };
}

function modelsOf(casebook: Casebook): string[] {
  const hasChat = casebook.readiness().chat !== null;
  return Object.keys(OPENAI_MODELS).filter((id) => hasChat || id !== 'casebook-generated');
}

function modelObject(id: string): Record<string, unknown> {
  return { id, object: 'model', created: 0, owned_by: 'casebook' };
}

function unitNames(casebook: Casebook): string[] {
  return casebook
    .books()
    .flatMap(({ id }) => casebook.contents(id).parts)
    .flatMap(({ entries }) => entries.map(({ unit }) => unit));
}

function openaiError({
  code,
  message,
}: {
  code: string;
  message: string;
}): Record<string, unknown> {
  const type = code === 'internal' ? 'server_error' : 'invalid_request_error';
  return { error: { message, type, param: null, code } };
}

function sendError(
  response: Response,
  status: number,
  error: { code: string; message: string },
): void {
  response.status(status).json(openaiError(error));
}

/** Errors in the protocol's form; ours stay with the general handler, which logs them. */
// eslint-disable-next-line max-params -- Express tells an error handler by its four parameters
const asOpenaiError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const { status, body } = toHttpError(error);
  if (status >= 500 || response.headersSent || response.closed) return next(error);
  sendError(response, status, body.error);
};
