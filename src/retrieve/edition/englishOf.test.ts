import { describe, expect, it } from 'vitest';
import { withEnglish } from '../../testing/editedBook.ts';
import { smallBook } from '../../testing/smallBook.ts';
import { englishOf } from './englishOf.ts';

const [first, second] = smallBook.sections;
const study = smallBook.cases[0]!;
const book = withEnglish(smallBook, {
  '甲局每周五学习。': 'The bureau studies every Friday.',
  学习: 'Study',
});

describe('englishOf()', () => {
  it('ties each English sentence to the one of the book; what is missing stands as it is there', () => {
    const { heading, text, sentences } = englishOf({
      ...{ book, study, section: first! },
      passage: { start: 0, end: 14 },
    })!;
    expect(heading).toBe('Bureau 1-1\nStudy');
    expect(text).toBe('The bureau studies every Friday. 读书二十本。');
    const pairs = sentences.map(({ book: there, here }) => [
      book.text.slice(there.start, there.end),
      text.slice(here.start, here.end),
    ]);
    expect(pairs).toEqual([
      ['甲局每周五学习。', 'The bureau studies every Friday.'],
      ['读书二十本。', '读书二十本。'],
    ]);
  });

  it('is null where none of the sentences has English', () => {
    const passage = { start: 14, end: 27 };
    expect(englishOf({ book, study, section: second!, passage })).toBeNull();
    const placed = { study, section: first!, passage: { start: 0, end: 14 } };
    expect(englishOf({ ...placed, book: smallBook })).toBeNull();
  });
});
