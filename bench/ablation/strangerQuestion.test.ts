import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { evenly, readStrangerQuestions } from './strangerQuestion.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-strangers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const line = (id: string) => ({
  ...{ id, type: 'fact', question: '问？', units: [], pages: [1], facts: ['答'], lang: 'zh' },
});

describe('readStrangerQuestions()', () => {
  it('reads so many lines, leaving out what is not scored by', () => {
    const file = join(folder, 'questions.jsonl');
    writeFileSync(file, [...'abcd'].map((id) => `${JSON.stringify(line(id))}\n`).join(''));
    const read = readStrangerQuestions(file, 2);
    expect(read.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(read[0]).not.toHaveProperty('lang');
  });

  it('refuses another form', () => {
    const file = join(folder, 'bad.jsonl');
    writeFileSync(file, JSON.stringify({ ...line('a'), type: 'riddle' }));
    expect(() => readStrangerQuestions(file)).toThrow('type');
  });
});

describe('evenly()', () => {
  it('takes items at even distances, all where there are fewer', () => {
    expect(evenly([...'0123456789'], 3)).toEqual(['0', '3', '6']);
    expect(evenly([...'012'], 5)).toEqual(['0', '1', '2']);
    expect(evenly([...'012'], Infinity)).toEqual(['0', '1', '2']);
  });
});
