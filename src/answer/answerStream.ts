import type { AnswerEvent, Citation } from '../types.ts';

/** What of an answer was already sent. */
export interface AnswerStream {
  /** Sends what is new: each citation before the text that carries its marker. */
  upTo(composed: { text: string; citations: readonly Citation[] }): Promise<void>;
  /** Takes back what was sent, if anything was. */
  reset(reason: string): Promise<void>;
}

/** Streams an answer that grows; `send` is awaited. */
export function createAnswerStream(
  send: (event: AnswerEvent) => void | Promise<void>,
): AnswerStream {
  let text = '';
  let cited = 0;
  return {
    async upTo(composed) {
      for (const citation of composed.citations.slice(cited)) {
        await send({ type: 'citation', citation });
      }
      cited = composed.citations.length;
      const added = composed.text.slice(text.length);
      text = composed.text;
      if (added !== '') await send({ type: 'delta', text: added });
    },
    async reset(reason) {
      if (text === '') return;
      [text, cited] = ['', 0];
      await send({ type: 'reset', reason });
    },
  };
}
