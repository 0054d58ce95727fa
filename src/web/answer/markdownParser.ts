import { signal } from '@preact/signals';

type Parser = (typeof import('./parseMarkdown.ts'))['parseMarkdown'];

const parser = signal<Parser | null>(null);
let isFetched = false;

/**
 * What reads a model's Markdown; null until it is there. It is a third of all the script, so it is fetched when the first answer of a
 * model is shown: until then, or where it cannot be had, the text stands as plain lines.
 */
export function markdownParser(): Parser | null {
  if (!isFetched) {
    isFetched = true;
    void import('./parseMarkdown.ts').then(
      ({ parseMarkdown }) => (parser.value = parseMarkdown),
      () => (isFetched = false),
    );
  }
  return parser.value;
}
