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
      export: null,
      import: null,
      to: null,
      settings: null,
    });
  });

  it.each([
    [['--repeat', '0'], 'current value is 0'],
    [['--repeat', '1e3'], 'current value is 1e3'],
    [['--export', 'xml'], '--export takes ragas, promptfoo, trec, beir: current value is xml'],
    [['--import', 'trec', 'f', '--to', 't'], '--import takes ragas, csv: current value is trec'],
    [['--import', 'csv', 'f'], '--import takes one file, and --to the set to write'],
    [['--import', 'csv', '--to', 't'], '--import takes one file'],
    [
      ['--import', 'csv', 'f', '--to', '.'],
      '--to takes a file to write: current value is ., a folder',
    ],
    [['--import', 'csv', 'f', '--export', 'trec'], 'give one of them'],
    [['--to', 't'], '--to goes with --export or --import'],
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
