/** Signs that begin or end markup wherever they stand, of CommonMark, GitHub's tables and the common extensions. */
const SIGNS = /[\\`*_{}[\]<>|~&$^=]/gu;
/** What makes a line a heading, a bullet, a rule or an item of a numbered list: the sign behind the digits, if any. */
const LINE_START = /^(\d{1,9}(?=[.)])|(?=[#+:-]))/u;
/** What programs turn into links by themselves: https://…, www.…, a@b. */
const ADDRESS = /:(?=\/\/)|(?<=\bwww)\.|@|\b(?:mailto|xmpp)(?=:)/giu;
/** WORD JOINER, not seen: some programs look for addresses after backslashes are gone. */
const JOINER = '\u2060';

/**
 * Text on one line of Markdown that can only be read: it becomes no markup, no HTML, no link and no image. Line breaks
 * and control characters become spaces, half characters U+FFFD; addresses get an invisible WORD JOINER.
 */
export function escapeMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(SIGNS, '\\$&')
    .replace(ADDRESS, breakAddress)
    .replace(LINE_START, '$1\\');
}

function breakAddress(found: string): string {
  if (found === '.') return `${JOINER}\\.`;
  return found.length === 1 ? `\\${found}${JOINER}` : `${found}${JOINER}`;
}
