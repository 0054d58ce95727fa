import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../models/lexicon.ts';
import { indexTerms } from '../../text/words.ts';
import { LexicalIndex } from '../store/lexicalIndex.ts';
import { personAt } from './personAt.ts';
import { SoundFinder } from './soundFinder.ts';

const lexical = LexicalIndex.build(['于洋副局长', '赫牧原同志', '长安街'].map(indexTerms));

function person(question: string, at: number): { name: string[]; length: number } | null {
  const words = question.split(' ');
  const found = personAt(
    words.map((word) => word.toLowerCase()),
    at,
    {
      ...{ lexicon: loadLexicon(), lexical, sounds: new SoundFinder(lexical) },
      isName: (word) => words.some((one) => /^\p{Lu}/u.test(one) && one.toLowerCase() === word),
    },
  );
  if (found === null) return null;
  return { name: found.concept.variants.map(({ text }) => text), length: found.length };
}

describe('personAt()', () => {
  it('finds a name of several words as the books write it', () => {
    expect(person('which prize did Yu Yang win', 3)).toEqual({ name: ['于洋'], length: 2 });
    expect(person('where was He Muyuan sent', 2)).toEqual({ name: ['赫牧原'], length: 2 });
  });

  it('finds a name by its given part alone', () => {
    expect(person('where was Muyuan sent', 2)).toEqual({ name: ['牧原'], length: 1 });
  });

  it('takes the word that says what a name is of where the books write it so', () => {
    expect(person('who spoke in Changan Street', 3)).toEqual({ name: ['长安街'], length: 2 });
    expect(person('who spoke in Changan Hospital', 3)).toEqual({ name: ['长安'], length: 1 });
  });

  it('takes no words that are not written like names', () => {
    expect(person('which prize did yu yang win', 3)).toBeNull();
  });

  it('takes no English word for a name: Change is not 长安', () => {
    expect(person('what did Change bring', 2)).toBeNull();
  });
});
