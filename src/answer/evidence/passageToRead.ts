import { englishOf } from '../../retrieve/edition/englishOf.ts';
import type { Library, Shelved } from '../../retrieve/library.ts';
import type { Language, ParallelText, PassageToRead, Reading, Span } from '../../types.ts';
import type { PassageReading } from './sentenceEvidence.ts';

/** A passage as it is read for a question, and its reading in offsets of the passage's own text. */
export interface Readable {
  passage: PassageToRead;
  inPassage: (reading: Reading) => PassageReading;
}

/** The passage in its own words; for an English question in those of the book's English edition, where it has one. */
export function passageToRead(library: Library, shelved: Shelved, language: Language): Readable {
  const english = language === 'en' ? englishOf(shelved) : null;
  if (english !== null) {
    const { start } = shelved.passage;
    return {
      passage: english,
      inPassage: (reading) => ({
        ...throughSentences(reading, english, start),
        words: wordsOf(reading, english.text),
      }),
    };
  }
  const { study, section } = shelved;
  const heading = [study.unit, section.heading ?? ''].join('\n').trim();
  const text = library.textOf(shelved);
  return {
    passage: { heading, text },
    inPassage: (reading) => ({ ...reading, words: wordsOf(reading, text) }),
  };
}

function wordsOf({ span }: Reading, text: string): string {
  return span === null ? '' : text.slice(span.start, span.end);
}

/** A reading of the English as one of the Chinese: sentence for sentence. `from`: where the passage begins in its book. */
function throughSentences(reading: Reading, { sentences }: ParallelText, from: number): Reading {
  const touched = (span: Span, side: 'book' | 'here', other: 'book' | 'here'): Span | null => {
    const hit = sentences.filter((one) => one[side].start < span.end && one[side].end > span.start);
    return hit.length === 0 ? null : { start: hit[0]![other].start, end: hit.at(-1)![other].end };
  };
  const span = reading.span === null ? null : touched(reading.span, 'here', 'book');
  return {
    answers: reading.answers,
    span: span === null ? null : { start: span.start - from, end: span.end - from },
    within: ({ start, end }) => {
      const there = touched({ start: start + from, end: end + from }, 'book', 'here');
      return there === null ? 0 : reading.within(there);
    },
  };
}
