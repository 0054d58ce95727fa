/** `a` for 1 to `z` for 26, `aa` for 27 and so on, as web pages count (CSS Counter Styles 3, alphabetic); digits below 1. */
export function letterNumber(value: number): string {
  if (value < 1) return String(value);
  const rest = (value - 1) % 26;
  const before = (value - 1 - rest) / 26;
  return (before === 0 ? '' : letterNumber(before)) + String.fromCharCode(97 + rest);
}
