import type { CheckedText, Citation } from '../../types.ts';

/** A checked text to be pasted back: as it was written, with [n] behind each sentence that rests on something, then the references. */
export function draftWithCitations(
  text: string,
  { sentences, citations }: CheckedText,
  placeOf: (citation: Citation) => string,
): string {
  let made = '';
  let from = 0;
  for (const { end, citations: numbers } of sentences) {
    made += text.slice(from, end) + numbers.map((n) => `[${n}]`).join('');
    from = end;
  }
  const references = citations.map((one) => `[${one.n}] 〔${placeOf(one)}〕“${one.quote}”`);
  const whole = made + text.slice(from);
  return references.length === 0 ? whole : `${whole.trimEnd()}\n\n${references.join('\n')}`;
}
