import { Router, type Request, type Response } from 'express';
import type { z } from 'zod';
import type { Casebook } from '../../casebook.ts';
import type { ConversationStore } from '../../conversations/conversationStore.ts';
import { conversationToJson } from '../../conversations/exportJson.ts';
import { conversationToMarkdown } from '../../conversations/exportMarkdown.ts';
import { CasebookError } from '../../errors.ts';
import type { Conversation } from '../../types.ts';
import { onlyMethods } from '../http/onlyMethods.ts';
import { readInput } from '../http/readInput.ts';
import { exportSchema, listSchema, renameSchema } from '../schemas/requestSchemas.ts';

/** The conversations, and where their citations stand today. */
export type ConversationDeps = Pick<Casebook, 'conversations' | 'relocate'>;

/** The conversations that are kept: list, read, rename, delete, export. */
export function conversationRoutes({ conversations: store, relocate }: ConversationDeps): Router {
  const router = Router();
  const reread = (id: string): Conversation => withPlaces(found(store, id), relocate);
  router.get('/conversations', (request, response) => {
    const { limit, offset } = readInput<Page>(listSchema as z.ZodType<Page>, { ...request.query });
    const page = {
      ...(limit === undefined ? {} : { limit }),
      ...(offset === undefined ? {} : { offset }),
    };
    response.json({ conversations: store.list(page) });
  });
  router.delete('/conversations', (_request, response) => {
    response.json({ deleted: store.deleteAll() });
  });
  router.get('/conversations/:id', (request, response) => {
    response.json(reread(request.params.id));
  });
  router.patch('/conversations/:id', (request, response) => {
    const { title } = readInput(renameSchema, request.body as unknown);
    const { id } = request.params;
    if (!store.rename(id, title)) throw unknown(id);
    const { turns, ...head } = found(store, id);
    response.json({ ...head, turns: turns.length });
  });
  router.delete('/conversations/:id', (request, response) => {
    if (!store.delete(request.params.id)) throw unknown(request.params.id);
    response.status(204).end();
  });
  router.get('/conversations/:id/export', (request, response) => {
    sendExport(reread(request.params.id), request, response);
  });
  router.all('/conversations', onlyMethods('GET', 'HEAD', 'DELETE'));
  router.all('/conversations/:id', onlyMethods('GET', 'HEAD', 'PATCH', 'DELETE'));
  router.all('/conversations/:id/export', onlyMethods('GET', 'HEAD'));
  return router;
}

function withPlaces(conversation: Conversation, relocate: Casebook['relocate']): Conversation {
  const turns = conversation.turns.map((turn) => ({
    ...turn,
    answer: { ...turn.answer, citations: turn.answer.citations.map(relocate) },
  }));
  return { ...conversation, turns };
}

interface Page {
  limit?: number | undefined;
  offset?: number | undefined;
}

/** As a file: a browser saves it instead of showing what models and books wrote. The name is made of the id alone. */
function sendExport(conversation: Conversation, request: Request, response: Response): void {
  const { format = 'markdown' } = readInput(exportSchema, { ...request.query });
  const isJson = format === 'json';
  const name = `conversation-${conversation.id}.${isJson ? 'json' : 'md'}`;
  response.set({
    'content-type': `${isJson ? 'application/json' : 'text/markdown'}; charset=utf-8`,
    'content-disposition': `attachment; filename="${name}"`,
  });
  response.send(isJson ? conversationToJson(conversation) : conversationToMarkdown(conversation));
}

function found(store: ConversationStore, id: string): Conversation {
  const conversation = store.get(id);
  if (conversation === null) throw unknown(id);
  return conversation;
}

function unknown(id: string): CasebookError {
  return new CasebookError('not_found', `there is no conversation ${id.slice(0, 80)}`);
}
