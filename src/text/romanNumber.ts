const SIGNS: readonly [number, string][] = [
  [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]; // prettier-ignore

/** The roman number of 1 to 399 in small letters; other values in digits. */
export function romanNumber(value: number): string {
  if (value < 1 || value > 399) return String(value);
  let rest = value;
  return SIGNS.map(([size, sign]) => {
    const times = Math.floor(rest / size);
    rest %= size;
    return sign.repeat(times);
  }).join('');
}
