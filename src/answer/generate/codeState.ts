/** Where in Markdown a reader stands: within code or not. */
export interface CodeState {
  /** A run of backticks was read; `before` is the text in front of it. */
  backticks(count: number, before: string): void;
  newline(): void;
  inside(): boolean;
}

/** Follows code through streamed Markdown: fenced by ``` on a line of its own, or between backticks of a line. */
export function createCodeState(): CodeState {
  let fenced = false;
  let inline = 0;
  return {
    backticks(count, before) {
      const opensLine = /(?:^|\n)\s*$/u.test(before);
      if (count >= 3 && opensLine) fenced = !fenced;
      else if (!fenced) inline = inline === 0 ? count : inline === count ? 0 : inline;
    },
    newline: () => void (inline = 0),
    inside: () => fenced || inline > 0,
  };
}
