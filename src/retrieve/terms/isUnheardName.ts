import type { LexicalIndex } from '../store/lexicalIndex.ts';
import { organisationEndings } from '../../question/units/organisationEndings.ts';
import { frequencyOf, frequencyOfPairs } from './variantTerms.ts';

/** The segmenter's tags of places and organisations; of the latter many are no names (汇报会), so their end must tell. */
const PLACE = 'ns';
const ORGANISATION = 'nt';

const ENDS_LIKE_ONE = new RegExp(`.{2}(?:${organisationEndings})$`, 'u');

/**
 * Whether a Chinese word with its part of speech is the name of a place or an organisation (日本, 北京大学) that stands
 * nowhere in the books, nor without the kind of place at its end: 哈尔滨市 stands where 哈尔滨 does.
 */
export function isUnheardName(word: string, tag: string, lexical: LexicalIndex): boolean {
  if (tag !== PLACE && !(tag === ORGANISATION && ENDS_LIKE_ONE.test(word))) return false;
  const place = word.replace(/(?<=.{2})[省市县区]$/u, '');
  return [word, place].every(
    (form) => frequencyOf(form, lexical) === 0 && frequencyOfPairs(form, lexical) === 0,
  );
}
