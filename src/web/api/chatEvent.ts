import type { Answer, AnswerEvent } from '../../types.ts';

type Streamed<E> = E extends { type: infer T } ? { event: T; data: Omit<E, 'type'> } : never;

/** What happens on the way to an answer. */
export type Stage = Extract<AnswerEvent, { type: 'status' }>['stage'];

/** The events of `POST /api/chat`, in the form the page reads them. */
export type ChatEvent =
  | Streamed<AnswerEvent>
  | { event: 'answer'; data: Answer }
  | { event: 'error'; data: { code: string; message: string } }
  | { event: 'done'; data: object };
