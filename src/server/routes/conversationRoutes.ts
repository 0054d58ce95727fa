import { Router, type Request, type Response } from 'express';
import type { z } from 'zod';
import type { Casebook } from '../../casebook.ts';
import type { KeptConversations } from '../../conversations/conversationStore.ts';
import { conversationToDocx } from '../../conversations/exportDocx.ts';
import { conversationToHtml } from '../../conversations/exportHtml.ts';
import { conversationToJson } from '../../conversations/exportJson.ts';
import { conversationToMarkdown } from '../../conversations/exportMarkdown.ts';
import { CasebookError } from '../../errors.ts';
import type { BookSummary, Conversation } from '../../types.ts';
import { onlyMethods } from '../http/onlyMethods.ts';
import { readInput } from '../http/readInput.ts';
import type { Identify } from '../readers/createIdentify.ts';
import { exportSchema, listSchema, renameSchema } from '../schemas/requestSchemas.ts';

/** The conversations, and where their citations stand today. */
export type ConversationDeps = Pick<Casebook, 'conversations' | 'relocate' | 'books'>;

/** The conversations that are kept of the reader who asks: list, read, rename, delete, export. */
export function conversationRoutes(
  { conversations, relocate, books }: ConversationDeps,
  identify: Identify,
): Router {
  const router = Router();
  const own = (request: Request, response: Response): KeptConversations =>
    conversations.of(identify(request, response));
  router.get('/conversations', (request, response) => {
    const { limit, offset } = readInput<Page>(listSchema as z.ZodType<Page>, { ...request.query });
    const page = {
      ...(limit === undefined ? {} : { limit }),
      ...(offset === undefined ? {} : { offset }),
    };
    response.json({ conversations: own(request, response).list(page) });
  });
  router.delete('/conversations', (request, response) => {
    response.json({ deleted: own(request, response).deleteAll() });
  });
  router.get('/conversations/:id', (request, response) => {
    response.json(withPlaces(found(own(request, response), request.params.id), relocate));
  });
  router.patch('/conversations/:id', (request, response) => {
    const { title } = readInput(renameSchema, request.body as unknown);
    const { id } = request.params;
    const store = own(request, response);
    if (!store.rename(id, title)) throw unknown(id);
    const { turns, ...head } = found(store, id);
    response.json({ ...head, turns: turns.length });
  });
  router.delete('/conversations/:id', (request, response) => {
    const { id } = request.params;
    if (!own(request, response).delete(id)) throw unknown(id);
    response.status(204).end();
  });
  router.get('/conversations/:id/export', (request, response) => {
    const conversation = found(own(request, response), request.params.id);
    const placed = withPlaces(conversation, relocate);
    return sendExport(placed, { request, response, books: books() });
  });
  router.all('/conversations', onlyMethods('GET', 'HEAD', 'DELETE'));
  router.all('/conversations/:id', onlyMethods('GET', 'HEAD', 'PATCH', 'DELETE'));
  router.all('/conversations/:id/export', onlyMethods('GET', 'HEAD'));
  return router;
}

/** A conversation whose citations say where they stand today. */
export function withPlaces(
  conversation: Conversation,
  relocate: Casebook['relocate'],
): Conversation {
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

const FORMATS = {
  markdown: { ending: 'md', type: 'text/markdown; charset=utf-8', write: conversationToMarkdown },
  json: { ending: 'json', type: 'application/json; charset=utf-8', write: conversationToJson },
  html: { ending: 'html', type: 'text/html; charset=utf-8', write: conversationToHtml },
  docx: {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: conversationToDocx,
  },
} as const;

/** As a file: a browser saves it instead of showing what models and books wrote. The name is made of ids alone. */
async function sendExport(
  conversation: Conversation,
  { request, response, books }: { request: Request; response: Response; books: BookSummary[] },
): Promise<void> {
  const { format = 'markdown', answer } = readInput(exportSchema, { ...request.query });
  const { ending, type, write } = FORMATS[format === 'md' ? 'markdown' : format];
  const asked = answer === undefined ? conversation : withOnly(conversation, answer);
  const name = `conversation-${conversation.id}.${ending}`;
  const file = await write(asked, books);
  response.set({
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
  });
  response.send(file);
}

/** The conversation as if it were this one turn, titled by its question. */
function withOnly(conversation: Conversation, answerId: string): Conversation {
  const turns = conversation.turns.filter(({ answer }) => answer.id === answerId);
  if (turns.length === 0)
    throw new CasebookError('not_found', `there is no answer ${answerId.slice(0, 80)}`);
  return { ...conversation, title: turns[0]!.question, turns };
}

function found(store: KeptConversations, id: string): Conversation {
  const conversation = store.get(id);
  if (conversation === null) throw unknown(id);
  return conversation;
}

function unknown(id: string): CasebookError {
  return new CasebookError('not_found', `there is no conversation ${id.slice(0, 80)}`);
}
