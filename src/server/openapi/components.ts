import { z } from 'zod';
import { keptNoteSchema, noteSchema } from '../schemas/noteSchemas.ts';
import {
  completionRequestSchema,
  completionSchema,
  modelSchema,
} from '../openai/completionSchemas.ts';
import { responseSchema, responsesRequestSchema } from '../openai/responsesSchemas.ts';
import { answerSchema, searchedSchema } from '../schemas/answerSchema.ts';
import {
  bookSummarySchema,
  contentsSchema,
  foundWordsSchema,
  hitSchema,
  pageSchema,
  sectionSchema,
  passageSchema,
} from '../schemas/bookSchemas.ts';
import { bookRemovedSchema, shelfSchema, uploadJobSchema } from '../schemas/uploadSchemas.ts';
import { filterSchema } from '../schemas/checkSchema.ts';
import { checkedTextSchema } from '../schemas/checkedTextSchema.ts';
import { citationFormsSchema, citationSchema } from '../schemas/citationSchema.ts';
import {
  conversationSchema,
  conversationSummarySchema,
  shareSchema,
} from '../schemas/conversationSchemas.ts';
import {
  answeredSchema,
  chatSchema,
  checkSchema,
  citeSchema,
  feedbackSchema,
  renameSchema,
} from '../schemas/requestSchemas.ts';

/** The error of `/v1`, in OpenAI's form. */
const openaiErrorSchema = z.object({
  error: z.object({
    message: z.string(),
    type: z.string(),
    param: z.string().nullable(),
    code: z.string().nullable(),
  }),
});

/** A message of JSON-RPC; the protocol itself is described by its own specification. */
const mcpMessageSchema = z.looseObject({
  jsonrpc: z.literal('2.0'),
  id: z.union([z.string(), z.int()]).nullish(),
});

const readinessSchema = z.object({
  ready: z.boolean(),
  reason: z.string().optional(),
  books: z.int().optional(),
  passages: z.int().optional(),
  embedder: z.string().optional(),
  vectors: z.string().optional(),
  generation: z.string().optional(),
  degraded: z.boolean().optional(),
  passageReader: z.string().nullable().optional(),
  chat: z.string().nullable().optional(),
  notices: z.array(z.string()).optional(),
});

/** Every schema that the interface names, by that name. */
export const SCHEMAS = {
  Answer: answerSchema,
  AnsweredRequest: answeredSchema,
  BookList: shelfSchema,
  BookRemoved: bookRemovedSchema,
  BookSummary: bookSummarySchema,
  ChatRequest: chatSchema,
  CheckRequest: checkSchema,
  CheckedText: checkedTextSchema,
  Citation: citationSchema,
  CitationForms: citationFormsSchema,
  CiteRequest: citeSchema,
  Completion: completionSchema,
  CompletionRequest: completionRequestSchema,
  Contents: contentsSchema,
  Conversation: conversationSchema,
  ConversationList: z.object({ conversations: z.array(conversationSummarySchema) }),
  ConversationSummary: conversationSummarySchema,
  Deleted: z.object({ deleted: z.int() }),
  Error: z.object({ error: z.object({ code: z.string(), message: z.string() }) }),
  FeedbackRequest: feedbackSchema,
  Feedback: z.object({
    answerId: z.string(),
    rating: z.enum(['up', 'down']).nullable(),
    comment: z.string(),
  }),
  Filter: filterSchema,
  FoundWords: foundWordsSchema,
  Health: z.object({ status: z.literal('ok') }),
  Hit: hitSchema,
  McpMessage: mcpMessageSchema,
  Model: modelSchema,
  ModelList: z.object({ object: z.literal('list'), data: z.array(modelSchema) }),
  Note: keptNoteSchema,
  NoteList: z.object({ notes: z.array(keptNoteSchema), count: z.int() }),
  NoteRequest: noteSchema,
  OpenaiError: openaiErrorSchema,
  Page: pageSchema,
  Section: sectionSchema,
  Passage: passageSchema,
  Readiness: readinessSchema,
  RenameRequest: renameSchema,
  Response: responseSchema,
  ResponsesRequest: responsesRequestSchema,
  Searched: searchedSchema,
  UploadJob: uploadJobSchema,
  Share: shareSchema,
  Suggestions: z.object({ questions: z.array(z.string()) }),
  SearchResult: z.object({ hits: z.array(hitSchema), searched: searchedSchema }),
} as const satisfies Record<string, z.ZodType>;

export type SchemaName = keyof typeof SCHEMAS;

type JsonSchema = Record<string, unknown>;

/**
 * The schemas as `components.schemas` of an OpenAPI 3.1 document: what a request may hold is closed where the server
 * refuses strangers; answers are open, for a later version may tell more.
 */
export function componentSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: refTo, io: 'input' });
  for (const schema of Object.values(schemas)) {
    delete schema.$schema;
    delete schema.$id;
  }
  return schemas;
}

/** Where a schema stands in the document. */
export function refTo(name: string): string {
  return `#/components/schemas/${name}`;
}
