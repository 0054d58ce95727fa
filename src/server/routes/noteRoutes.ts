import { Router, type Request, type Response } from 'express';
import type { z } from 'zod';
import type { Casebook } from '../../casebook.ts';
import { conversationLimits } from '../../conversations/conversationLimits.ts';
import type { KeptConversations } from '../../conversations/conversationStore.ts';
import type { NoteBody } from '../../conversations/notes.ts';
import { notesToMarkdown } from '../../conversations/notesToMarkdown.ts';
import { CasebookError } from '../../errors.ts';
import type { Citation, Note } from '../../types.ts';
import { InputError } from '../http/inputError.ts';
import { onlyMethods } from '../http/onlyMethods.ts';
import { readInput } from '../http/readInput.ts';
import type { Identify } from '../readers/createIdentify.ts';
import { noteListSchema, noteSchema } from '../schemas/noteSchemas.ts';

/** The notes, and the books they are taken from. */
export type NoteDeps = Pick<Casebook, 'conversations' | 'relocate' | 'bookText' | 'contents'>;

type Given = z.output<typeof noteSchema>;

/** What a reader keeps: answers of their own conversations, and words of the books; listed, searched, exported, deleted. */
export function noteRoutes(casebook: NoteDeps, identify: Identify): Router {
  const router = Router();
  const own = (request: Request, response: Response): KeptConversations =>
    casebook.conversations.of(identify(request, response));
  const today = (note: Note): Note => ({
    ...note,
    citations: note.citations.map(casebook.relocate),
  });
  router.get('/notes', (request, response) => {
    const { q = '', limit, offset } = readInput(noteListSchema, { ...request.query });
    const page = {
      words: q,
      ...(limit === undefined ? {} : { limit }),
      ...(offset === undefined ? {} : { offset }),
    };
    const { notes, count } = own(request, response).notes(page);
    response.json({ notes: notes.map(today), count });
  });
  router.post('/notes', (request, response) => {
    const given = readInput<Given>(noteSchema, request.body as unknown);
    const store = own(request, response);
    const { comment } = given;
    const kept = 'answerId' in given ? answerOf(given, store) : wordsOf(given, casebook);
    response.status(201).json(store.addNote({ comment, ...kept }));
  });
  router.get('/notes/export', (request, response) => {
    const all = allOf(own(request, response)).map(today);
    response.set('content-disposition', 'attachment; filename="notes.md"');
    response.type('text/markdown').send(notesToMarkdown(all));
  });
  router.delete('/notes/:id', (request, response) => {
    const { id } = request.params;
    if (!own(request, response).deleteNote(id)) {
      throw new CasebookError('not_found', `there is no note ${id.slice(0, 80)}`);
    }
    response.status(204).end();
  });
  router.all('/notes', onlyMethods('GET', 'HEAD', 'POST'));
  router.all('/notes/export', onlyMethods('GET', 'HEAD'));
  router.all('/notes/:id', onlyMethods('DELETE'));
  return router;
}

type Kept = Omit<NoteBody, 'comment'>;

function answerOf(
  { conversationId, answerId }: Extract<Given, { answerId: string }>,
  store: KeptConversations,
): Kept {
  const turn = store.get(conversationId)?.turns.find(({ answer }) => answer.id === answerId);
  if (turn === undefined || turn.damaged === true) {
    throw new CasebookError('not_found', `there is no answer ${answerId.slice(0, 80)} to keep`);
  }
  const { question, answer } = turn;
  return { question, text: answer.text, citations: answer.citations };
}

/** Words as they stand in the book, with their place of today. */
function wordsOf(
  { book, case: id, start, end }: Extract<Given, { book: string }>,
  { bookText, contents, relocate }: NoteDeps,
): Kept {
  const entry = contents(book)
    .parts.flatMap(({ entries }) => entries)
    .find((one) => one.case === id);
  if (entry === undefined) throw new CasebookError('not_found', `${book} has no case ${id}`);
  const quote = bookText(book).slice(start, end);
  const cited: Citation = {
    ...{ n: 1, book, case: id, unit: entry.unit, caseTitle: entry.title, section: null },
    ...{ pages: null, quote, start, end, passage: '' },
  };
  const citation = relocate(cited);
  if (quote.trim() === '' || citation.stale !== undefined) {
    const rule = `start and end are offsets of words within the case ${id} of ${book}`;
    throw new InputError(`${rule}: current value is ${start} to ${end}`, ['start']);
  }
  return { question: null, text: quote, citations: [citation] };
}

function allOf(store: KeptConversations): Note[] {
  const all: Note[] = [];
  for (;;) {
    const limit = conversationLimits.page;
    const { notes, count } = store.notes({ limit, offset: all.length });
    for (const note of notes) all.push(note);
    if (notes.length === 0 || all.length >= count) return all;
  }
}
