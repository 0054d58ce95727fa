import type { Entry } from '../../types.ts';

/** `part-number`, as in `CaseStudy.id`. */
export function caseId({ part, number }: Pick<Entry, 'part' | 'number'>): string {
  return `${part}-${number}`;
}
