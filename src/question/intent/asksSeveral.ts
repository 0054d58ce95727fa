import type { QuestionKind } from './intended.ts';

const SEVERAL = new Set<QuestionKind>(['list', 'count', 'comparison']);

/** Whether a question of this kind is put to several units, each by itself. */
export function asksSeveral(kind: QuestionKind): boolean {
  return SEVERAL.has(kind);
}
