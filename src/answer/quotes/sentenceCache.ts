import { readForEvidence, type Nearness, type ReadText } from '../../retrieve/evidence.ts';
import type { Library } from '../../retrieve/library.ts';
import { splitClauses, splitSentences } from '../../text/sentences.ts';
import type { Span } from '../../types.ts';
import { WordNearness, type EmbedText } from './wordNearness.ts';

/** A sentence (or a clause of a long one) ready to be weighed; its span counts in the book's text. */
export interface ReadySentence extends Span {
  /** Its words, behind those of its section heading. */
  withHeading: ReadText;
  alone: ReadText;
  vector: Float32Array;
}

/** A passage ready to be weighed. */
export interface ReadyPassage {
  /** The passage, its section heading and the title of its case. */
  around: ReadText;
  sentences: ReadySentence[];
}

/** Longer sentences are quoted clause by clause. */
const LONG_SENTENCE = 120;

/** About 20 KB each: at most 40 MB. */
const MAX_PASSAGES = 2_000;

/** Prepares passages when they are first looked at and keeps the last ones used. */
export class SentenceCache {
  private readonly ready = new Map<number, ReadyPassage>();
  private readonly words: WordNearness;

  constructor(
    private readonly library: Library,
    private readonly embed: EmbedText,
  ) {
    this.words = new WordNearness(embed);
  }

  get(doc: number): ReadyPassage {
    const found = this.ready.get(doc) ?? this.prepare(doc);
    // The order of a Map is the order of insertion: the first key is the one unused for longest.
    this.ready.delete(doc);
    this.ready.set(doc, found);
    if (this.ready.size > MAX_PASSAGES) this.ready.delete(this.ready.keys().next().value!);
    return found;
  }

  /** How near words are in meaning, for one question. */
  nearness(): Nearness {
    return this.words.forQuestion();
  }

  private prepare(doc: number): ReadyPassage {
    const shelved = this.library.shelved[doc]!;
    const text = this.library.textOf(shelved);
    const heading = shelved.section.heading ?? '';
    const sentences = quotableSpans(text).map(({ start, end }) => {
      const words = text.slice(start, end);
      return {
        start: shelved.passage.start + start,
        end: shelved.passage.start + end,
        alone: readForEvidence(words),
        withHeading: readForEvidence(`${heading}\n${words}`),
        vector: this.embed(words),
      };
    });
    const context = `${shelved.study.title}\n${heading}\n${text}`;
    return { around: readForEvidence(context), sentences };
  }
}

/** Sentences; a long one by its clauses, so that a quote shows what was asked and not a page around it. */
function quotableSpans(text: string): Span[] {
  return splitSentences(text).flatMap((sentence) =>
    sentence.end - sentence.start > LONG_SENTENCE ? splitClauses(text, sentence) : [sentence],
  );
}
