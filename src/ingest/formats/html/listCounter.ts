import { letterNumber } from '../../../text/letterNumber.ts';
import { romanNumber } from '../../../text/romanNumber.ts';

type Attributes = Readonly<Record<string, string>>;

/** How `ol` counts by its type; digits otherwise. */
const TYPES = new Map([
  ['a', letterNumber],
  ['A', (value: number) => letterNumber(value).toUpperCase()],
  ['i', romanNumber],
  ['I', (value: number) => romanNumber(value).toUpperCase()],
]);

/** Counts the items of a numbered list as a page shows them (HTML, 4.4.5 and 4.4.8). */
export class ListCounter {
  private next: number;
  private readonly write: (value: number) => string;

  /** @param attributes `start` and `type` of the list */
  constructor({ start, type = '1' }: Attributes) {
    this.next = wholeNumber(start) ?? 1;
    this.write = TYPES.get(type) ?? String;
  }

  /** @param attributes `value` of the item: the count goes on from it */
  mark({ value }: Attributes): string {
    const number = wholeNumber(value) ?? this.next;
    this.next = number + 1;
    return `${this.write(number)}. `;
  }
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^-?[0-9]{1,6}$/u.test(text) ? Number(text) : null;
}
