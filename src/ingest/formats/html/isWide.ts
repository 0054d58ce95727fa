/** Whether a character is as wide as a Han one: such ones close up over the end of a line. */
export function isWide(character: string): boolean {
  return /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u.test(character);
}
