import { editionSchema } from '../../retrieve/store/editionSchema.ts';
import type { Edition } from '../../types.ts';

/** Problems told of one file: further ones are most often the same. */
const MOST_PROBLEMS = 3;

/**
 * Reads an edition (JSON beside the book). One that breaks a rule is not used, and the warning tells the file and the rule: a
 * book without English is still a book.
 */
export function readEdition(
  text: string,
  file: string,
): { edition: Edition | null; warnings: string[] } {
  const refuse = (rule: string) => ({ edition: null, warnings: [`${file}: ${rule}`] });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse(`not JSON (${(error as Error).message})`);
  }
  const read = editionSchema.safeParse(value);
  if (read.success) return { edition: read.data, warnings: [] };
  const problems = read.error.issues.map((issue) => {
    const rule = issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined;
    return `${issue.path.join('.') || '(top)'}: ${rule ?? issue.message}`;
  });
  const rest = problems.length - MOST_PROBLEMS;
  const told = problems.slice(0, MOST_PROBLEMS).join('; ');
  return refuse(rest > 0 ? `${told}; and ${rest} more` : told);
}

/** The file of an edition, as `readEdition` reads it. */
export function editionText(edition: Edition): string {
  return `${JSON.stringify(edition, null, 1)}\n`;
}
