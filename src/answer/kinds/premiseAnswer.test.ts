import { describe, expect, it } from 'vitest';
import { smallBook, smallLibrary } from '../../testing/smallLibrary.ts';
import { premiseAnswer } from './premiseAnswer.ts';

const { book, study, section, passage } = smallLibrary.shelved[2]!;
const excerpts = [
  { book, study, section, passage: passage.id, start: passage.start, end: passage.end },
];
const cases = [{ book: 'small', study: smallBook.cases[0]! }];

describe('premiseAnswer()', () => {
  it('says whose it is and where, that the unit asked about does not speak of it, and the words', () => {
    expect(premiseAnswer({ cases, language: 'zh' }, excerpts).text).toBe(
      '书中这是二局的（第3页）；一局的正文没有提到。\n二局：二局办了读书会。[1]',
    );
    expect(premiseAnswer({ cases, language: 'en' }, excerpts).text).toBe(
      'In the book this is said of Second Bureau (二局) (p. 3); the text of First Bureau (一局) does not mention it.\n' +
        'Second Bureau (二局): “二局办了读书会。” [1]',
    );
  });
});
