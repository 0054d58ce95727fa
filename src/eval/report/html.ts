/** Markup that may stand in a page as it is. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What can be put into a template: markup, lists of it, or text and numbers, which are escaped; nothing for null. */
export type Piece = Html | string | number | null | readonly Piece[];

/** A template of markup: everything put in is escaped unless it is markup itself. */
export function html(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const parts = texts.map((text, at) => text + (at < pieces.length ? markupOf(pieces[at]!) : ''));
  return new Html(parts.join(''));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function markupOf(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Html) return piece.markup;
  if (typeof piece === 'string' || typeof piece === 'number')
    return String(piece).replace(/[&<>"']/gu, (sign) => ESCAPES[sign]!);
  return piece.map(markupOf).join('');
}
