import { VOID } from './elements.ts';
import { parseHtml } from './parseHtml.ts';

type Attributes = Readonly<Record<string, string>>;

/** The notes of a web page. */
export interface NoteMarks {
  /** Elements that lead to a note or back from it, by their place among all elements, from 0: no part of a sentence. */
  marks: ReadonlySet<number>;
  /** Numbers of the notes by the id of their element. */
  notes: ReadonlyMap<string, number>;
}

/** What a mark says: 3, [3], ③, *. */
const MARK = /^[[［〔(（]?\s*(?:[0-9]{1,3}|[①-⑳]|[*†‡])\s*[\]］〕)）]?$/u;

/** A raised number without a link is a power as often: brackets and rings are not. */
const SET_MARK = /^(?:[[［〔]\s*[0-9]{1,3}\s*[\]］〕]|[①-⑳])$/u;

const BACK = /^(?:[↩↑^⤴]\uFE0E?|返回|back)$/iu;

const LEADING = new Set(['doc-noteref', 'noteref']);
const LEADING_BACK = new Set(['doc-backlink', 'backlink']);

interface Open {
  at: number;
  name: string;
  /** Id it leads to; null where it is no link within the page. */
  target: string | null;
  isMark: boolean;
  isBack: boolean;
  isRaised: boolean;
  text: string;
}

/** Text of an element beyond this is no mark. */
const MOST = 12;

/**
 * Finds the marks of notes (raised links within the page, or what is called so) and the numbers of the notes they lead to.
 *
 * @throws Error when the page nests too deep.
 */
export function noteMarks(html: string): NoteMarks {
  const marks = new Set<number>();
  const notes = new Map<string, number>();
  const stack: Open[] = [];
  let count = 0;
  parseHtml(html, {
    open(name, attributes) {
      const at = count++;
      if (!VOID.has(name)) stack.push(opened({ at, name, attributes }, stack.at(-1)));
    },
    close(name) {
      if (VOID.has(name)) return;
      const closed = stack.pop();
      if (closed === undefined) return;
      const outer = stack.at(-1);
      if (outer !== undefined && outer.text.length <= MOST) outer.text += closed.text;
      const text = closed.text.trim();
      if (isBackLink(closed, text)) marks.add(closed.at);
      if (!isNoteMark(closed, text)) return;
      marks.add(closed.at);
      const number = Number(/[0-9]+/u.exec(text.normalize('NFKC'))?.[0] ?? notes.size + 1);
      if (closed.target !== null && !notes.has(closed.target)) notes.set(closed.target, number);
    },
    text(text) {
      const own = stack.at(-1);
      if (own !== undefined && own.text.length <= MOST) own.text += text;
    },
  });
  return { marks, notes };
}

function opened(
  { at, name, attributes }: { at: number; name: string; attributes: Attributes },
  outer: Open | undefined,
): Open {
  const kinds = `${attributes.role ?? ''} ${attributes['epub:type'] ?? ''}`.split(/\s+/u);
  const href = attributes.href ?? '';
  return {
    at,
    name,
    target: name === 'a' && /#./u.test(href) ? href.slice(href.indexOf('#') + 1) : null,
    isMark: kinds.some((kind) => LEADING.has(kind)),
    isBack: kinds.some((kind) => LEADING_BACK.has(kind)),
    isRaised: name === 'sup' || outer?.isRaised === true,
    text: '',
  };
}

function isNoteMark({ name, target, isMark, isRaised }: Open, text: string): boolean {
  if (isMark) return text.length <= MOST;
  if (target !== null && isRaised) return MARK.test(text);
  return name === 'sup' && SET_MARK.test(text);
}

function isBackLink({ target, isBack }: Open, text: string): boolean {
  return isBack || (target !== null && BACK.test(text));
}
