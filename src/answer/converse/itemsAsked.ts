import type { Language, ListedWords } from '../../types.ts';
import type { EarlierTurn } from './earlierTurn.ts';
import { memberAsked, membersOf } from './memberAsked.ts';

/**
 * What the last answer listed that a follow-up asks for by its place (“the third”); empty where it asks for none. `isBare`: it asks nothing besides;
 * then units that an earlier answer listed are counted on, where the last one was about one of them.
 */
export function itemsAsked(
  fragment: string,
  {
    earlier,
    isBare,
    language,
  }: { earlier: readonly EarlierTurn[]; isBare: boolean; language: Language },
): ListedWords[] {
  const items = earlier[0]!.slots?.items ?? [];
  if (items.length === 0) return [];
  const members = memberAsked(fragment, language);
  if (members === null || (isBare && goesAlongUnits(earlier))) return [];
  return membersOf(items, members);
}

function goesAlongUnits([last, ...before]: readonly EarlierTurn[]): boolean {
  const listed = before.find(({ answered }) => answered.length > 1)?.answered ?? [];
  return listed.some(({ zh }) => zh === last!.focus[0]?.zh);
}
