import type { Book, CaseStudy, ParallelText, Passage, Section } from '../../types.ts';
import { englishFor, sentencesTouched } from './parallelSentences.ts';

/** A passage with what it belongs to. */
interface Placed {
  passage: Pick<Passage, 'start' | 'end'>;
  book: Book;
  study: Pick<CaseStudy, 'unitEn'>;
  section: Pick<Section, 'heading'>;
}

/**
 * A passage in English, each sentence tied to the one of the book it says: what an English question is read with. Null where the
 * edition has none of its sentences.
 */
export function englishOf({ book, passage, study, section }: Placed): ParallelText | null {
  const touched = sentencesTouched(book, passage);
  if (touched.every(({ english }) => english === null)) return null;
  let text = '';
  const sentences = touched.map(({ start, end, english }) => {
    if (text !== '') text += ' ';
    const from = text.length;
    text += english ?? book.text.slice(start, end);
    return { book: { start, end }, here: { start: from, end: text.length } };
  });
  const { heading } = section;
  const lines = [study.unitEn, heading === null ? '' : (englishFor(book, heading) ?? heading)];
  return { heading: lines.filter((line) => line !== '').join('\n'), text, sentences };
}
