import { describe, expect, it } from 'vitest';
import { helpFor } from './help.ts';

describe('helpFor()', () => {
  it('names every command and the exit codes in the overview', () => {
    const overview = helpFor(null);
    for (const word of [
      'ingest',
      'ask',
      'conversations',
      'serve',
      'bench',
      'Exit codes: 0',
      '--json',
    ]) {
      expect(overview).toContain(word);
    }
  });

  it.each([
    ['ingest', '[FILE…]'],
    ['ask', '--unit NAME'],
    ['conversations', '--format markdown|json'],
    ['serve', 'HOST:PORT'],
    ['bench', '--beir DIR'],
  ])('explains %s by itself', (command, words) => {
    expect(helpFor(command)).toMatch(new RegExp(`^casebook ${command}`, 'u'));
    expect(helpFor(command)).toContain(words);
  });
});
