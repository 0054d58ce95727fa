/** Takes the thinking out of streamed text. */
export interface ThinkingFilter {
  push(chunk: string): string;
  end(): string;
}

const OPEN = '<think>';
const CLOSE = '</think>';

/**
 * Some servers leave a model's thinking in its answer, between <think> and </think> at the very beginning, or with
 * the first tag already in the prompt, so that only the second one comes: a lone second tag is dropped.
 */
export function createThinkingFilter(): ThinkingFilter {
  let held = '';
  let state: 'start' | 'thinking' | 'answer' = 'start';

  const read = (isLast: boolean): string => {
    if (state === 'start') {
      const start = held.trimStart();
      if (!isLast && OPEN.startsWith(start)) return '';
      state = start.startsWith(OPEN) ? 'thinking' : 'answer';
    }
    if (state === 'thinking') {
      const end = held.indexOf(CLOSE);
      if (end < 0) {
        held = held.slice(-CLOSE.length);
        return '';
      }
      held = held.slice(end + CLOSE.length);
      state = 'answer';
    }
    return answer(isLast);
  };

  const answer = (isLast: boolean): string => {
    held = held.replaceAll(CLOSE, '');
    const tag = isLast ? -1 : held.lastIndexOf('<');
    const isTagStart = tag >= 0 && CLOSE.startsWith(held.slice(tag));
    const ready = isTagStart ? held.slice(0, tag) : held;
    held = held.slice(ready.length);
    return ready;
  };

  return {
    push(chunk) {
      held += chunk;
      return read(false);
    },
    end: () => read(true),
  };
}
