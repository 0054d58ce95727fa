import type { Operation } from '../../question/asks/operationRows.ts';
import type { StatedFigure } from './statedFigures.ts';

/** What tells that one figure of a sentence is part of the other. */
const PART = /其中|当中|of (?:whom|which|them|these)\b|including\b/u;

/** What begins, and what ends. */
const BEGINS = /动工|开工|始|起|自|从|成立|启动|\b(?:beg[au]n|started|from|opened|founded)\b/u;
const ENDS =
  /完工|竣工|建成|结束|至|到|止|开放|投产|毁|\b(?:ended|finished|completed|to|until|closed)\b/u;

/**
 * The operands of a question that names them together (“by how much did the time fall”): the only two figures of one measure in the sentence that answers. Of
 * a share one must be said to be part of the other, of a span of time one to begin and one to end. Null where that is not so.
 *
 * @param stated of the sentences that answer, the best first
 */
export function operandsTogether(
  operation: Operation,
  named: readonly string[],
  stated: readonly StatedFigure[],
): StatedFigure[] | null {
  const isTogether = named.length < 2 || operation === 'duration';
  const first = stated[0];
  if (!isTogether || first === undefined || operation === 'sum') return null;
  const wantsDates = operation === 'duration';
  const inFirst = stated.filter(
    ({ excerpt, figure }) =>
      excerpt.start === first.excerpt.start && (figure.kind === 'date') === wantsDates,
  );
  const { book, start, end } = first.excerpt;
  const words = book.text.slice(start, end);
  if (operation === 'duration' && !(BEGINS.test(words) && ENDS.test(words))) return null;
  const measures = new Set(inFirst.map(measureOf));
  const two = [...measures]
    .map((measure) => inFirst.filter((one) => measureOf(one) === measure))
    .filter(({ length }) => length === 2);
  if (two.length !== 1) return null;
  const [a, b] = two[0]!;
  if (operation !== 'share') return [a!, b!];
  const between = book.text.slice(a!.own.end, b!.own.end);
  return PART.test(between) || PART.test(book.text.slice(b!.own.start, b!.own.end))
    ? [b!, a!]
    : null;
}

/** Part and whole of a share, the part first: where the book says that one is part of the other, that counts and not the order of the question. */
export function partFirst([a, b, ...more]: readonly StatedFigure[]): StatedFigure[] {
  const isSwapped = a !== undefined && b !== undefined && isPartOf(b, a);
  return isSwapped ? [b, a, ...more] : [a, b, ...more].filter((one) => one !== undefined);
}

/** Whether the book tells a figure as part of one before it in the same sentence. */
function isPartOf(part: StatedFigure, whole: StatedFigure): boolean {
  const { book, start } = whole.excerpt;
  const isBehind = part.excerpt.start === start && part.own.start >= whole.own.end;
  return isBehind && PART.test(book.text.slice(whole.own.end, part.own.end));
}

function measureOf({ figure }: StatedFigure): string {
  return figure.kind === 'date' ? 'date' : figure.measure;
}
