import { describe, expect, it } from 'vitest';
import type { EarlierTurn } from './earlierTurn.ts';
import { resolveReference } from './resolveReference.ts';

/** A turn about some units whose answer named others. */
function turn(focus: readonly string[], answered: readonly string[] = focus): EarlierTurn {
  const spoken = (names: readonly string[]) => names.map((name) => ({ zh: name, en: name }));
  return {
    ...{
      asked: '',
      stem: '',
      text: '',
      language: 'zh',
      kind: 'fact',
      topic: '',
      named: [],
      slots: null,
    },
    ...{ focus: spoken(focus), answered: spoken(answered) },
  };
}

const three = turn(['甲局', '乙局', '丙区'], ['甲局', '乙局', '丙区']);
const one = turn(['乙局']);

const names = (units: { zh: string }[] | null): string[] | null =>
  units?.map(({ zh }) => zh) ?? null;

describe('resolveReference()', () => {
  it.each([
    ['the last units spoken of', { to: 'focus' }, [one, three], ['乙局']],
    ['the last one of its kind', { to: 'focus', ofKind: /区$/u }, [one, three], ['丙区']],
    ['none of that kind', { to: 'focus', ofKind: /县$/u }, [one, three], null],
    ['nothing spoken of', { to: 'focus' }, [turn([])], null],
    ['the nth of the last list', { to: 'nth', n: 3 }, [one, three], ['丙区']],
    ['the last but one', { to: 'nth', n: -2 }, [three], ['乙局']],
    ['more than there are', { to: 'nth', n: 4 }, [three], null],
    ['a list of one', { to: 'nth', n: 1 }, [one], null],
    ['the next one', { to: 'step', by: 1 }, [one, three], ['丙区']],
    ['the one before', { to: 'step', by: -1 }, [one, three], ['甲局']],
    ['nothing before the first', { to: 'step', by: -1 }, [turn(['甲局']), three], null],
    ['the first two', { to: 'run', count: 2, fromEnd: false }, [three], ['甲局', '乙局']],
    ['the last two', { to: 'run', count: 2, fromEnd: true }, [three], ['乙局', '丙区']],
    ['all of them', { to: 'several', count: null }, [three], ['甲局', '乙局', '丙区']],
    ['both', { to: 'several', count: 2 }, [one, turn(['甲局'])], ['甲局', '乙局']],
    ['both of three', { to: 'several', count: 2 }, [three], null],
    ['both, with one spoken of', { to: 'several', count: 2 }, [one, one], null],
  ] as const)('%s', (_, reference, earlier, expected) => {
    expect(names(resolveReference(reference, earlier))).toEqual(expected);
  });
});
