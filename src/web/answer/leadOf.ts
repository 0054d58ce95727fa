/**
 * How many characters at the start of a line only name a unit, such as `市统计局：`; 0 where it does not begin so.
 * `units` are names in any language.
 */
export function leadOf(line: string, units: readonly string[]): number {
  const colon = /[：:]/u.exec(line)?.index ?? -1;
  if (colon === -1) return 0;
  const before = line.slice(0, colon);
  const named = units.find((unit) => unit !== '' && before.startsWith(unit));
  // behind the name only another form of it in brackets may stand
  return named !== undefined &&
    /^\s*(?:[（(][^（()）]*[)）])?\s*$/u.test(before.slice(named.length))
    ? colon + 1
    : 0;
}
