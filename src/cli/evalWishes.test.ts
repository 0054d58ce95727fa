import { describe, expect, it } from 'vitest';
import { UsageError } from './arguments.ts';
import { readEvalWishes } from './evalWishes.ts';

describe('readEvalWishes()', () => {
  it('reads sets and options', () => {
    const args = ['a', '--filter', 'kind=fact', '--filter=language=zh', '--repeat', '3', '--judge'];
    expect(readEvalWishes([...args, '--json', 'f.json', 'b'])).toEqual({
      sets: ['a', 'b'],
      filters: ['kind=fact', 'language=zh'],
      repeat: 3,
      json: 'f.json',
      report: null,
      compare: null,
      draft: null,
      judge: true,
      generated: false,
      accept: false,
    });
  });

  it.each([
    [['--repeat', '0'], 'current value is 0'],
    [['--repeat', '1e3'], 'current value is 1e3'],
    [['--accept', 'a'], '--accept takes the whole'],
    [['--accept', '--filter', 'kind=fact'], '--accept takes the whole'],
    [['--colour'], '--colour'],
    [['--json', '.'], '--json takes a file to write: current value is ., a folder'],
    [['--report', '.'], '--report takes a file'],
    [['--draft='], '--draft takes a file to write: current value is empty'],
  ])('refuses %j', (args, message) => {
    expect(() => readEvalWishes(args)).toThrow(UsageError);
    expect(() => readEvalWishes(args)).toThrow(message);
  });
});
