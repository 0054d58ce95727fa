import { randomUUID } from 'node:crypto';
import { Router, json, type Response } from 'express';
import type { Casebook } from '../../casebook.ts';
import { toHttpError } from '../http/errorHandler.ts';
import { openEventStream } from '../http/eventStream.ts';
import { onlyMethods } from '../http/onlyMethods.ts';
import { openaiError } from './openaiError.ts';
import { assertModel, modelObject, openaiModels } from './openaiModels.ts';
import { chunk, completion, detailsOf, usageChunk, type ReplyHead } from './openaiReply.ts';
import { readOpenaiRequest, type OpenaiRequest } from './openaiRequest.ts';
import { responsesRoute } from './responsesRoute.ts';
import { unitNames } from './unitNames.ts';

/** Longest body: clients send the whole conversation with every request. */
const MAX_BODY = '1mb';

/** `/v1`: the OpenAI protocol, so that any client of it can put the books behind its own window. */
export function openaiRoute(casebook: Casebook): Router {
  const router = Router();
  const models = openaiModels(casebook);
  router.use(json({ limit: MAX_BODY, strict: true, inflate: false }));
  router.get('/models', (_request, response) => {
    response.json({ object: 'list', data: [...models.keys()].map(modelObject) });
  });
  router.get('/models/:model', (request, response) => {
    const { model } = request.params;
    assertModel(models, model);
    response.json(modelObject(model));
  });
  router.post('/chat/completions', async (request, response) => {
    const asked = readOpenaiRequest(request.body as unknown, unitNames(casebook));
    const mode = assertModel(models, asked.model);
    const inMode = { ...asked, ask: { ...asked.ask, mode } };
    await (asked.stream ? stream : reply)(casebook, inMode, response);
  });
  router.use(responsesRoute(casebook));
  router.all(['/models', '/models/:model'], onlyMethods('GET', 'HEAD'));
  router.all('/chat/completions', onlyMethods('POST'));
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
        // What was sent cannot be taken back: a rule parts it from the answer that counts, which begins by saying why.
        if (event.type === 'reset') await say('\n\n---\n\n');
      },
    });
    const references = casebook.references(answer);
    if (references !== '') await say(`\n\n${references}`);
    const last = { finish: 'stop', casebook: detailsOf(answer) } as const;
    await events.send(null, chunk(head, { citations: answer.citations }, last));
    if (includeUsage) await events.send(null, usageChunk(head, ask.question, content));
    await events.sendText('[DONE]');
  } catch (error) {
    await events.send(null, openaiError(toHttpError(error)));
    throw error; // a defect is logged, although the client has been told
  } finally {
    events.close();
  }
}

function headOf(model: string): ReplyHead {
  const created = Math.floor(Date.now() / 1000);
  return { id: `chatcmpl-${randomUUID()}`, model, created };
}
