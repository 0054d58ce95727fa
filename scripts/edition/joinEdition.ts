import { sentenceKey } from '../../src/text/sentenceKey.ts';
import type { Edition } from '../../src/types.ts';

/** Lines of the two files: the same keys stand for the same sentence. */
export interface EditionPair {
  zh: readonly { key: string; zh: string }[];
  en: readonly { key: string; en: string }[];
}

/**
 * The sentences of an edition, keyed by the words of the book; keys of the files only join them.
 *
 * @throws RangeError where a line has no counterpart or two lines of the same words say different things.
 */
export function joinEdition({ zh, en }: EditionPair): Edition['sentences'] {
  const english = new Map(en.map((line) => [line.key, line.en.trim()]));
  const sentences: Edition['sentences'] = {};
  for (const line of zh) {
    const said = english.get(line.key);
    if (said === undefined || said === '') throw new RangeError(`${line.key} has no English`);
    const key = sentenceKey(line.zh);
    if ((sentences[key] ?? said) !== said)
      throw new RangeError(`${line.key}: the same words are said otherwise before`);
    sentences[key] = said;
    english.delete(line.key);
  }
  const [left] = english.keys();
  if (left !== undefined) throw new RangeError(`${left} has no Chinese`);
  return sentences;
}
