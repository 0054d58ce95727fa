/** Elements whose content is not what the reader of the document sees. */
export const UNSEEN = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'mc:Fallback',
  'w:rt',
]);

/** Glyphs of symbol fonts, which no other font shows: no characters. */
export const PRIVATE_USE = /[\uE000-\uF8FF]/gu;
