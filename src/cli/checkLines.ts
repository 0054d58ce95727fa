import { placeLabel } from '../answer/wording/placeLabel.ts';
import type { CheckedSentence, CheckedText, Citation } from '../types.ts';

const SIGNS: Record<CheckedSentence['support'], string> = {
  verbatim: '=',
  supported: '+',
  unsupported: '?',
  contradicted: '✗',
  noClaim: ' ',
};

/** A checked text for a terminal: a sign, the sentence with its markers, the reason and the nearest words; then the references. */
export function checkLines({ sentences, citations }: CheckedText): string[] {
  const lines = sentences.flatMap(({ text, support, reason, citations: numbers, nearest }) => [
    `${SIGNS[support]} ${text}${numbers.map((n) => `[${n}]`).join('')}`,
    ...(reason === undefined ? [] : [`    ${reason}`]),
    ...(nearest === undefined ? [] : [`    ↳ ${placeOf(nearest)} ${nearest.quote}`]),
  ]);
  const references = citations.map((one) => `[${one.n}] ${placeOf(one)} ${one.quote}`);
  return [
    ...lines,
    '',
    '= word for word  + supported  ? not found  ✗ the book says otherwise',
    ...references,
  ];
}

function placeOf({ unit, ...place }: Omit<Citation, 'n'>): string {
  const label = placeLabel(place, 'en');
  return label === '' ? `${unit}:` : `${unit}, ${label}:`;
}
