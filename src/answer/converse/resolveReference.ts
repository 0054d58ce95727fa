import type { EarlierTurn } from './earlierTurn.ts';
import type { Reference } from './followUpReading.ts';
import type { SpokenUnit } from './spokenUnit.ts';

/** The units a reference means, by the earlier turns (the last one first); null where it means none of them. */
export function resolveReference(
  reference: Reference,
  earlier: readonly EarlierTurn[],
): SpokenUnit[] | null {
  const last = earlier[0];
  if (last === undefined) return null;
  switch (reference.to) {
    case 'focus':
      return ofKind(earlier, reference.ofKind);
    case 'several':
      return several(earlier, reference.count);
    case 'run': {
      const { count, fromEnd } = reference;
      const listed = listOf(earlier, Math.max(2, count));
      return fromEnd ? orNull(listed.slice(-count)) : orNull(listed.slice(0, count));
    }
    case 'nth': {
      const { n } = reference;
      const unit = n === 0 ? undefined : listOf(earlier, Math.abs(n)).at(n > 0 ? n - 1 : n);
      return unit === undefined ? null : [unit];
    }
    case 'step': {
      const listed = listOf(earlier, 2);
      const at = listed.findIndex(({ zh }) => zh === last.focus[0]?.zh);
      const unit = at < 0 ? undefined : listed[at + reference.by];
      return unit === undefined ? null : [unit];
    }
  }
}

/** The last units spoken of; of a kind, the last ones of that kind. */
function ofKind(earlier: readonly EarlierTurn[], kind: RegExp | undefined): SpokenUnit[] | null {
  if (kind === undefined) return orNull(earlier[0]!.focus);
  for (const { focus } of earlier) {
    const units = focus.filter(({ zh, en }) => kind.test(zh) || kind.test(en));
    if (units.length > 0) return units;
  }
  return null;
}

/** As many units as are meant: those of the last turn, or else the last ones spoken of, in their order. */
function several(earlier: readonly EarlierTurn[], count: number | null): SpokenUnit[] | null {
  const { focus } = earlier[0]!;
  if (focus.length === count || (count === null && focus.length > 1)) return focus;
  if (focus.length > (count ?? 2)) return null;
  const spoken = new Map<string, SpokenUnit>();
  for (const turn of earlier) {
    for (const unit of [...turn.focus].reverse()) {
      if (spoken.size < (count ?? 2)) spoken.set(unit.zh, unit);
    }
  }
  return spoken.size === (count ?? 2) ? [...spoken.values()].reverse() : null;
}

/** The units of the last answer that named several, and no fewer than `least`. */
function listOf(earlier: readonly EarlierTurn[], least: number): SpokenUnit[] {
  return earlier.find(({ answered }) => answered.length >= Math.max(2, least))?.answered ?? [];
}

function orNull(units: SpokenUnit[]): SpokenUnit[] | null {
  return units.length === 0 ? null : units;
}
