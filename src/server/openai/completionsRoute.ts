import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import type { AskRequest, Casebook } from '../../casebook.ts';
import type { Answer } from '../../types.ts';
import { toHttpError } from '../http/errorHandler.ts';
import { openEventStream, type EventStream } from '../http/eventStream.ts';
import { goneSignal } from '../http/goneSignal.ts';
import { onlyMethods } from '../http/onlyMethods.ts';
import { markedCitations, urlCitation } from './annotations.ts';
import { openaiError } from './openaiError.ts';
import { assertModel, openaiModels } from './openaiModels.ts';
import {
  chunk,
  completion,
  detailsOf,
  plainCompletion,
  usageChunk,
  type ReplyHead,
} from './openaiReply.ts';
import { readOpenaiRequest } from './openaiRequest.ts';
import { answerTask } from './taskAnswer.ts';
import { unitNames } from './unitNames.ts';

/** `POST /chat/completions`: an answer of the book in OpenAI's protocol of messages. */
export function completionsRoute(casebook: Casebook): Router {
  const router = Router();
  const models = openaiModels(casebook);
  router.post('/chat/completions', async (request, response) => {
    const asked = readOpenaiRequest(request.body as unknown, unitNames(casebook));
    const mode = assertModel(models, asked.model);
    const { includeUsage } = asked;
    const head = headOf(asked.model);
    if (asked.ask === null) {
      const content = answerTask(asked.task, casebook);
      if (!asked.stream) return void response.json(plainCompletion(head, content));
      return streamText(openEventStream(response), { head, content, includeUsage });
    }
    const ask = { ...asked.ask, mode };
    const asking = { casebook, head, ask, origin: originOf(request), includeUsage };
    await (asked.stream ? stream : reply)(asking, response);
  });
  router.all('/chat/completions', onlyMethods('POST'));
  return router;
}

interface Asking {
  casebook: Casebook;
  head: ReplyHead;
  ask: AskRequest;
  /** Under which the client reaches this server. */
  origin: string;
  includeUsage: boolean;
}

async function reply({ casebook, head, ask, origin }: Asking, response: Response): Promise<void> {
  const answer = await casebook.ask(ask, { signal: goneSignal(response) });
  const references = casebook.references(answer);
  const annotations = annotationsOf(casebook, { answer, origin, shift: 0 });
  response.json(completion(head, answer, { references, annotations, prompt: ask.question }));
}

async function stream(
  { casebook, head, ask, origin, includeUsage }: Asking,
  response: Response,
): Promise<void> {
  const events = openEventStream(response);
  let content = '';
  const say = async (text: string): Promise<void> => {
    content += text;
    await events.send(null, chunk(head, { content: text }, { includeUsage }));
  };
  try {
    await events.send(null, chunk(head, { role: 'assistant', content: '' }, { includeUsage }));
    const answer = await casebook.ask(ask, {
      signal: events.signal,
      onEvent: async (event) => {
        if (event.type === 'delta') await say(event.text);
        // What was sent cannot be taken back: a rule parts it from the answer that counts, which begins by saying why.
        if (event.type === 'reset') await say('\n\n---\n\n');
      },
    });
    const shift = content.length - answer.text.length; // what was void stands before it
    const references = casebook.references(answer);
    if (references !== '') await say(`\n\n${references}`);
    const annotations = annotationsOf(casebook, { answer, origin, shift });
    const delta = { citations: answer.citations, annotations };
    const last = { finish: 'stop', casebook: detailsOf(answer), includeUsage } as const;
    await events.send(null, chunk(head, delta, last));
    if (includeUsage) await events.send(null, usageChunk(head, ask.question, content));
    await events.sendText('[DONE]');
  } catch (error) {
    await events.send(null, openaiError(toHttpError(error)));
    throw error; // a defect is logged, although the client has been told
  } finally {
    events.close();
  }
}

/** A text that is there at once, as a stream. */
async function streamText(
  events: EventStream,
  { head, content, includeUsage }: { head: ReplyHead; content: string; includeUsage: boolean },
): Promise<void> {
  await events.send(null, chunk(head, { role: 'assistant', content }, { includeUsage }));
  await events.send(null, chunk(head, {}, { finish: 'stop', includeUsage }));
  if (includeUsage) await events.send(null, usageChunk(head, '', content));
  await events.sendText('[DONE]');
  events.close();
}

interface Annotated {
  answer: Answer;
  origin: string;
  /** Characters that stand before the answer in what was sent. */
  shift: number;
}

function annotationsOf(
  casebook: Casebook,
  { answer, origin, shift }: Annotated,
): Record<string, unknown>[] {
  const titles = new Map(casebook.books().map(({ id, title }) => [id, title]));
  return markedCitations(answer).map(({ citation, start, end }) =>
    urlCitation({ citation, start: start + shift, end: end + shift }, { origin, titles }),
  );
}

function headOf(model: string): ReplyHead {
  const created = Math.floor(Date.now() / 1000);
  return { id: `chatcmpl-${randomUUID()}`, model, created };
}

/** Behind a trusted proxy, that of the proxy. */
function originOf(request: Request): string {
  return `${request.protocol}://${request.host}`;
}
