import { exportSchema, listSchema } from '../schemas/requestSchemas.ts';
import { userQuerySchema } from '../schemas/userSchema.ts';
import type { Operation } from './operation.ts';

/** What is kept of questions and answers. */
export const CONVERSATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/conversations',
    summary: 'Conversations of who asks, the last one spoken in first',
    query: listSchema,
    answer: 'ConversationList',
    errors: [400, 503],
  },
  {
    method: 'delete',
    path: '/api/conversations',
    summary: 'Delete all conversations of who asks',
    query: userQuerySchema,
    answer: 'Deleted',
    errors: [400, 503],
  },
  {
    method: 'get',
    path: '/api/conversations/{id}',
    summary: 'A conversation with its answers',
    query: userQuerySchema,
    answer: 'Conversation',
    errors: [400, 404, 503],
  },
  {
    method: 'patch',
    path: '/api/conversations/{id}',
    summary: 'Rename a conversation',
    query: userQuerySchema,
    body: 'RenameRequest',
    answer: 'ConversationSummary',
    errors: [400, 404, 415, 503],
  },
  {
    method: 'delete',
    path: '/api/conversations/{id}',
    summary: 'Delete a conversation',
    query: userQuerySchema,
    answer: null,
    errors: [400, 404, 503],
  },
  {
    method: 'get',
    path: '/api/conversations/{id}/export',
    summary: 'A conversation, or one answer of it, as a file: Markdown, JSON, Word or HTML',
    query: exportSchema,
    answer: 'text/markdown',
    also: 'application/json',
    errors: [400, 404, 503],
  },
  {
    method: 'post',
    path: '/api/feedback',
    summary: 'What a reader thinks of an answer; rating null takes it back',
    query: userQuerySchema,
    body: 'FeedbackRequest',
    answer: 'Feedback',
    errors: [400, 404, 415, 503],
  },
];
