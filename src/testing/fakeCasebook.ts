import type { AskRequest, Casebook } from '../casebook.ts';
import { openConversationStore } from '../conversations/sqliteStore.ts';
import { CasebookError } from '../errors.ts';
import type { Answer } from '../types.ts';

/** A casebook that answers from a script and remembers what it was asked. */
export interface FakeCasebook extends Casebook {
  asked: AskRequest[];
}

/** The answer it gives unless told otherwise. */
export const fakeAnswer: Answer = {
  id: 'a1',
  conversationId: 'c1',
  status: 'answered',
  confidence: 0.9,
  language: 'zh',
  mode: 'extractive',
  text: '市统计局：规定了学习制度。[1]',
  notes: [],
  sentences: [{ text: '规定了学习制度。', citations: [1], support: 'verbatim' }],
  citations: [
    {
      n: 1,
      book: 'b',
      unit: '市统计局',
      case: '1-1',
      caseTitle: '题目',
      section: null,
      pages: { first: 1, last: 1, basis: 'printed' },
      quote: '规定了学习制度。',
      start: 0,
      end: 8,
      passage: 'b.1-1.x',
    },
  ],
  searched: { passages: 1, units: 1 },
  plan: { asked: '如何自学？', intent: 'fact', units: [] },
  timings: { retrieveMs: 1, answerMs: 2, checkMs: 0 },
};

const BOOK = {
  id: 'b',
  title: '书',
  titleEn: null,
  publisher: null,
  date: null,
  entries: 1,
  withText: 1,
  pages: { printed: 1, recovered: 0, estimated: 0 },
};

const ENTRY = {
  case: '1-1',
  number: 1,
  title: '题目',
  unit: '市统计局',
  unitEn: 'Statistics',
  firstPage: 1,
  lastPage: 1,
  hasText: true,
  sections: [],
};

/** `overrides` replaces single methods. */
export function createFakeCasebook(overrides: Partial<Casebook> = {}): FakeCasebook {
  const asked: AskRequest[] = [];
  return {
    asked,
    async ask(request, options) {
      asked.push(request);
      await options?.onEvent?.({ type: 'status', stage: 'searching' });
      await options?.onEvent?.({ type: 'sources', citations: fakeAnswer.citations });
      await options?.onEvent?.({ type: 'delta', text: fakeAnswer.text });
      return { ...fakeAnswer, conversationId: request.conversationId ?? 'c1' };
    },
    check: async ({ text }) => ({
      sentences: [{ text, start: 0, end: text.length, support: 'verbatim', citations: [1] }],
      citations: fakeAnswer.citations,
    }),
    search: async () => ({ hits: [], searched: { passages: 1, units: 1 } }),
    books: () => [BOOK],
    contents: (book) => ({
      book,
      title: '书',
      front: '',
      parts: [{ number: 1, label: '', title: '', entries: [ENTRY] }],
    }),
    bookText: () => fakeAnswer.citations[0]!.quote,
    page() {
      throw new CasebookError('not_found', 'b has no page 7');
    },
    section() {
      throw new CasebookError('not_found', 'b has no case 9-9');
    },
    find: () => ({ count: 0, books: [], found: [] }),
    passage() {
      throw new Error('a defect with a secret');
    },
    suggest: ({ history, conversationId } = {}) => [
      history === undefined && conversationId === undefined ? '如何开始？' : '然后呢？',
    ],
    retriever() {
      throw new Error('the double has no retriever');
    },
    conversations: openConversationStore(':memory:'),
    references: ({ citations }) => citations.map(({ n, unit }) => `[${n}] ${unit}`).join('\n'),
    relocate: (citation) => citation,
    readiness: () => ({
      ready: true,
      books: 1,
      passages: 1,
      embedder: 'fake',
      vectors: 'exact',
      generation: 'g000001-00000000',
      degraded: false,
      passageReader: null,
      chat: null,
      notices: [],
    }),
    warm: async () => undefined,
    close: async () => undefined,
    ...overrides,
  };
}
