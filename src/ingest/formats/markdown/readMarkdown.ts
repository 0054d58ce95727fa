import { Marked } from 'marked';
import { CasebookError } from '../../../errors.ts';
import { htmlDocument } from '../html/readHtml.ts';
import type { SourceDocument } from '../../source/sourceDocument.ts';
import { readText } from '../text/readText.ts';
import { withNotes } from './withNotes.ts';

/** ~ is a range in Chinese books (30~40), never a line through words. */
const marked = new Marked({ gfm: true, tokenizer: { del: () => undefined } });

const FRONT_MATTER = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u;
const TITLE = /^title[ \t]*:[ \t]*["']?(.*?)["']?[ \t]*$/mu;

/** Markdown takes a form feed for white space and drops it: it waits under this name. */
const FORM_FEED = '\uE00C';

/**
 * Reads Markdown (GitHub's, with tables) as the web page it makes; form feeds are page breaks, footnotes follow their paragraph, a title may stand in its
 * front matter.
 *
 * @throws CasebookError `bad_book` when it has no text or is no text.
 */
export function readMarkdown(bytes: Uint8Array, file: string): SourceDocument {
  const text = readText(bytes, file).replaceAll(FORM_FEED, '');
  const front = FRONT_MATTER.exec(text);
  const body = front === null ? text : text.slice(front[0].length);
  const html = toHtml(withNotes(body).replaceAll('\f', FORM_FEED), file);
  const document = htmlDocument(html.replaceAll(FORM_FEED, '\f'), file);
  const title = front === null ? '' : (TITLE.exec(front[1]!)?.[1] ?? '').trim();
  return { ...document, title: title === '' ? document.title : title };
}

/** Quotations and lists that nest without end run out of stack. */
function toHtml(body: string, file: string): string {
  try {
    return marked.parse(body, { async: false });
  } catch {
    throw new CasebookError('bad_book', `${file}: the Markdown was not read: it nests too deep`);
  }
}
