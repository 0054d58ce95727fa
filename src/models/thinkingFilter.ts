/** Takes the thinking out of streamed text. */
export interface ThinkingFilter {
  /** The next piece; returns what of the text so far is known to be answer. */
  push(piece: string): string;
  /** The rest, once there are no more pieces. */
  end(): string;
}

const OPEN = '<think>';
const CLOSE = '</think>';

/**
 * Some servers leave a model's thinking in its answer, between <think> and </think>; tags may be split over pieces.
 * Where the first tag already stood in the prompt only the second one comes: it is dropped, but what stands before it
 * has been passed on by then. Thinking that never ends is no answer.
 */
export function createThinkingFilter(): ThinkingFilter {
  let held = '';
  let isThinking = false;

  const take = (isLast: boolean): string => {
    let ready = '';
    for (;;) {
      const tag = isThinking ? indexOfTag(held, [CLOSE]) : indexOfTag(held, [OPEN, CLOSE]);
      if (tag === null) break;
      if (!isThinking) ready += held.slice(0, tag.at);
      held = held.slice(tag.at + tag.text.length);
      isThinking = tag.text === OPEN;
    }
    const keep = isLast ? 0 : lengthOfTagStart(held);
    const passed = held.slice(0, held.length - keep);
    held = held.slice(held.length - keep);
    return isThinking ? ready : ready + passed;
  };

  return {
    push(piece) {
      held += piece;
      return take(false);
    },
    end: () => take(true),
  };
}

/** The first of the tags in the text. */
function indexOfTag(text: string, tags: readonly string[]): { at: number; text: string } | null {
  const found = tags
    .map((tag) => ({ at: text.indexOf(tag), text: tag }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0] ?? null;
}

/** Characters at the end that may be the beginning of a tag. */
function lengthOfTagStart(text: string): number {
  const at = text.lastIndexOf('<');
  const end = at < 0 ? '' : text.slice(at);
  return end !== '' && [OPEN, CLOSE].some((tag) => tag.startsWith(end)) ? end.length : 0;
}
