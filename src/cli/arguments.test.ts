import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from './arguments.ts';

const options = { unit: { type: 'string', multiple: true } } as const;

describe('readArguments()', () => {
  it('reads options and words in any order', () => {
    const args = ['how', '--unit', '市统计局', 'long', '--json', '--unit=市财政局'];
    expect(readArguments(args, { options, takesWords: true })).toEqual({
      values: { unit: ['市统计局', '市财政局'], json: true },
      words: ['how', 'long'],
    });
  });

  it('takes what follows -- as words', () => {
    const { words } = readArguments(['--', '--why'], { takesWords: true });
    expect(words).toEqual(['--why']);
  });

  it.each([
    ['an unknown option', ['--colour'], /--colour/u],
    ['an option without its value', ['--unit'], /--unit/u],
    ['words where none are expected', ['now'], /now/u],
  ])('refuses %s by name', (_, args, message) => {
    const read = (): unknown => readArguments(args, { options });
    expect(read).toThrow(UsageError);
    expect(read).toThrow(message);
  });
});
