/** An exact decimal: `digits` / 10^`scale`. */
export interface Decimal {
  digits: bigint;
  /** From 0. */
  scale: number;
}

/** Reads 4.20, 1200, -3; null for anything else. Grouping commas are to be taken out before. */
export function decimalOf(text: string): Decimal | null {
  const match = /^(-?)([0-9]+)(?:\.([0-9]+))?$/u.exec(text);
  if (match === null) return null;
  const [, sign, whole, part = ''] = match;
  const digits = BigInt(`${whole}${part}`);
  return { digits: sign === '-' ? -digits : digits, scale: part.length };
}

/** The sum, exact. */
export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: atScale(a, scale) + atScale(b, scale), scale };
}

/** a − b, exact. */
export function minus(a: Decimal, b: Decimal): Decimal {
  return plus(a, { ...b, digits: -b.digits });
}

/** Times ten to the power of `power`, from 0. */
export function timesTenTo(a: Decimal, power: number): Decimal {
  const left = Math.max(0, power - a.scale);
  return { digits: a.digits * 10n ** BigInt(left), scale: Math.max(0, a.scale - power) };
}

/** Below 0 where a is less than b, above where it is more, 0 where they are equal. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const { digits } = minus(a, b);
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}

/**
 * a of b in per cent, rounded half up to one decimal, and whether that is exact. `b` above 0, `a` not below.
 *
 * @throws RangeError where b is 0
 */
export function percentOf(a: Decimal, b: Decimal): { percent: Decimal; isExact: boolean } {
  const scale = Math.max(a.scale, b.scale);
  const [part, whole] = [atScale(a, scale) * 1000n, atScale(b, scale)];
  const rest = part % whole;
  const rounded = part / whole + (rest * 2n >= whole ? 1n : 0n);
  return { percent: { digits: rounded, scale: 1 }, isExact: rest === 0n };
}

/** In digits, without zeros behind the last decimal that counts. */
export function decimalText({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const plain = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const whole = plain.slice(0, plain.length - scale);
  const part = plain.slice(plain.length - scale).replace(/0+$/u, '');
  return `${sign}${whole}${part === '' ? '' : `.${part}`}`;
}

function atScale({ digits, scale }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - scale);
}
