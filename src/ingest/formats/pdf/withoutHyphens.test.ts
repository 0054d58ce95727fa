import { describe, expect, it } from 'vitest';
import { withoutHyphens } from './withoutHyphens.ts';

const read = (...texts: string[]): string[] =>
  withoutHyphens(
    texts.map((text, at) => ({
      text: text.replace('¶', ''),
      number: at + 1,
      indented: false,
      afterBlank: false,
      afterFormFeed: false,
      startsParagraph: text.startsWith('¶'),
    })),
  ).map(({ text }) => text);

describe('withoutHyphens()', () => {
  it('joins what a typographer broke', () => {
    expect(read('better com\u2010', 'munication of recommen\u00ad', 'dations helps')).toEqual([
      'better',
      'communication of',
      'recommendations helps',
    ]);
  });

  it('takes a plain hyphen out only where the whole word stands elsewhere', () => {
    expect(read('for self-', 'study and learn-', 'ing is', 'learning')).toEqual([
      'for self-',
      'study and',
      'learning is',
      'learning',
    ]);
  });

  it('leaves hyphens that end no broken word', () => {
    expect(read('a range 3-', '4 and well-', '¶documented', 'com\u2010', 'munication')).toEqual([
      'a range 3-',
      '4 and well-',
      'documented',
      'com\u2010',
      'munication',
    ]);
    expect(read('the end -')).toEqual(['the end -']);
  });
});
