/** `[^1]: The note.`, with the lines indented below it. */
const DEFINITION = /^\[\^([^\]\s]{1,40})\]:[ \t]*(.*(?:\n(?:[ \t]+\S.*))*)\n?/gmu;

const MARK = /\[\^([^\]\s]{1,40})\]/gu;

const FENCE = /^(?:```|~~~)/mu;

/**
 * Markdown with its footnotes in the text: each note is a paragraph behind the paragraph that first leads to it, under its number, and the mark
 * that led there is gone, for it is no part of the sentence. A mark without a note stays as it is; so does code.
 */
export function withNotes(markdown: string): string {
  if (!markdown.includes('[^')) return markdown;
  const notes = new Map<string, string>();
  const body = markdown.replace(DEFINITION, (_, id: string, note: string) => {
    notes.set(id, note.replace(/\s*\n\s*/gu, ' ').trim());
    return '\n';
  });
  const numbers = new Map<string, number>();
  let inCode = false;
  return body
    .split(/(\n[ \t]*\n)/u)
    .map((block) => {
      const fences = block.match(new RegExp(FENCE, 'gmu'))?.length ?? 0;
      const isCode = inCode || fences > 0;
      if (fences % 2 === 1) inCode = !inCode;
      return isCode ? block : withItsNotes(block, { notes, numbers });
    })
    .join('');
}

function withItsNotes(
  block: string,
  { notes, numbers }: { notes: ReadonlyMap<string, string>; numbers: Map<string, number> },
): string {
  const led: string[] = [];
  const text = block.replace(MARK, (mark, id: string) => {
    const note = notes.get(id);
    if (note === undefined) return mark;
    const number = numbers.get(id) ?? numbers.size + 1;
    const isNew = !numbers.has(id);
    numbers.set(id, number);
    // In brackets that are no link of Markdown's.
    if (note !== '' && isNew) led.push(`\\[${number}\\] ${note.replace(MARK, '')}`);
    return '';
  });
  return led.length === 0 ? text : `${text.trimEnd()}\n\n${led.join('\n\n')}`;
}
