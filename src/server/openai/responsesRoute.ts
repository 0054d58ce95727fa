import { Router, type Response } from 'express';
import type { AskRequest, Casebook } from '../../casebook.ts';
import { toHttpError } from '../http/errorHandler.ts';
import { openEventStream } from '../http/eventStream.ts';
import { goneSignal } from '../http/goneSignal.ts';
import { onlyMethods } from '../http/onlyMethods.ts';
import type { Identify } from '../readers/createIdentify.ts';
import { assertModel, openaiModels } from './openaiModels.ts';
import {
  closedResponse,
  failedResponse,
  messageHead,
  openResponse,
  outputText,
  type ResponseHead,
  type Said,
} from './responseObject.ts';
import { readResponsesRequest } from './responsesRequest.ts';
import { findThread } from './responsesThread.ts';
import { unitNames } from './unitNames.ts';

/** `POST /responses`: OpenAI's protocol of conversations that the server keeps. */
export function responsesRoute(casebook: Casebook, identify: Identify): Router {
  const router = Router();
  const models = openaiModels(casebook);
  router.post('/responses', async (request, response) => {
    const asked = readResponsesRequest(request.body as unknown);
    const mode = assertModel(models, asked.model);
    const reader = identify(request, response, asked.user);
    const conversations = casebook.conversations.of(reader);
    const { ask, key } = findThread(asked, { conversations, unitNames: unitNames(casebook) });
    const { question, store: keep } = asked;
    const head = { key, created: Math.floor(Date.now() / 1000), request: asked };
    await (asked.stream ? stream : reply)(
      { casebook, head, ask: { ...ask, reader, question, keep, mode } },
      response,
    );
  });
  router.all('/responses', onlyMethods('POST'));
  return router;
}

interface Asked {
  casebook: Casebook;
  head: ResponseHead;
  ask: AskRequest;
}

async function reply({ casebook, head, ask }: Asked, response: Response): Promise<void> {
  const answer = await casebook.ask(ask, { signal: goneSignal(response) });
  response.json(closedResponse(head, saidOf(casebook, answer)));
}

async function stream({ casebook, head, ask }: Asked, response: Response): Promise<void> {
  const events = openEventStream(response);
  let sent = 0;
  const send = (type: string, data: Record<string, unknown>): Promise<void> =>
    events.send(type, { type, sequence_number: sent++, ...data });
  const place = { item_id: `msg_${head.key}`, output_index: 0, content_index: 0 };
  let text = '';
  const say = async (delta: string): Promise<void> => {
    text += delta;
    await send('response.output_text.delta', { ...place, delta, logprobs: [] });
  };
  try {
    await open(send, head, place);
    const answer = await casebook.ask(ask, {
      signal: events.signal,
      onEvent: async (event) => {
        if (event.type === 'delta') await say(event.text);
        // What was sent cannot be taken back: a rule parts it from the answer that counts, which begins by saying why.
        if (event.type === 'reset') await say('\n\n---\n\n');
      },
    });
    const said = saidOf(casebook, answer);
    if (said.references !== '') await say(`\n\n${said.references}`);
    await close(send, { head, said, text, place });
  } catch (error) {
    const { code, message, param = null } = toHttpError(error);
    await send('error', { code, message, param });
    await send('response.failed', { response: failedResponse(head, { code, message }) });
    throw error; // a defect is logged, although the client has been told
  } finally {
    events.close();
  }
}

type Send = (type: string, data: Record<string, unknown>) => Promise<void>;

/** What stands before the first word. */
async function open(send: Send, head: ResponseHead, place: { item_id: string }): Promise<void> {
  await send('response.created', { response: openResponse(head) });
  await send('response.in_progress', { response: openResponse(head) });
  await send('response.output_item.added', { output_index: 0, item: messageHead(head) });
  const part = { type: 'output_text', text: '', annotations: [], logprobs: [] };
  await send('response.content_part.added', { ...place, part });
}

interface Closing {
  head: ResponseHead;
  said: Said;
  text: string;
  place: { item_id: string };
}

/** What stands behind the last word. */
async function close(send: Send, { head, said, text, place }: Closing): Promise<void> {
  const part = outputText(said, text);
  for (const [annotation_index, annotation] of part.annotations.entries()) {
    const data = { ...place, annotation_index, annotation };
    await send('response.output_text.annotation.added', data);
  }
  await send('response.output_text.done', { ...place, text, logprobs: [] });
  await send('response.content_part.done', { ...place, part });
  const item = { ...messageHead(head), status: 'completed', content: [part] };
  await send('response.output_item.done', { output_index: 0, item });
  await send('response.completed', { response: closedResponse(head, said, text) });
}

function saidOf(casebook: Casebook, answer: Said['answer']): Said {
  const titles = new Map(casebook.books().map(({ id, title }) => [id, title]));
  return { answer, references: casebook.references(answer), titles };
}
