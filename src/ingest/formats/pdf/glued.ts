/** Lines of one cell, the second behind the first: Chinese without a space. */
export function glued(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  const isWord = /[\p{Script=Latin}\d,.;:)]$/u.test(before) && /^[\p{Script=Latin}(]/u.test(after);
  return isWord || (/\p{Script=Latin}$/u.test(before) && /^\d/u.test(after))
    ? `${before} ${after}`
    : before + after;
}
