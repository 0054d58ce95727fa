import type { Answer, Citation } from '../../types.ts';

/** What happens on the way to an answer. */
export type Stage = 'searching' | 'reading' | 'writing' | 'checking';

/** The events of `POST /api/chat`, in the form the page reads them. */
export type ChatEvent =
  | { event: 'status'; data: { stage: Stage; detail?: string } }
  | { event: 'sources'; data: { citations: Citation[] } }
  | { event: 'citation'; data: { citation: Citation } }
  | { event: 'delta'; data: { text: string } }
  | { event: 'reset'; data: { reason: string } }
  | { event: 'answer'; data: Answer }
  | { event: 'error'; data: { code: string; message: string } }
  | { event: 'done'; data: object };
