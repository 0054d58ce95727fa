import { each, type HostileFamilies } from './hostileTexts.ts';

/** Bait for expressions that try again and again. */
export const baitFamilies: HostileFamilies = each({
  'bait: nested a': (round) => `${'a'.repeat(1_990)}!${round}`,
  'bait: spaces before an end': (round) => `${' '.repeat(1_900)}x${round}`,
  'bait: spaces between characters': (round) => `学${' '.repeat(300)}习${round}`,
  'bait: digits before a word': (round) => `${'1'.repeat(1_990)}年${round}`,
  'bait: commas and digits': (round) => `${'1,'.repeat(990)}x${round}`,
  'bait: points and digits': (round) => `${'1.'.repeat(990)}x${round}`,
  'bait: 第 without a number': (round) => `第${' '.repeat(40)}${round}`,
  'bait: 第 and Chinese digits': (round) => `第一二三四五六七八九${round}`,
  'bait: hyphens': (round) => `${'-'.repeat(1_900)}a${round}`,
  'bait: long dashes': (round) => `${'——'.repeat(900)}学${round}`,
  'bait: an address': (round) => `http://${'a.'.repeat(900)}x${round}`,
  'bait: letters and apostrophes': (round) => `${"a'".repeat(990)}!${round}`,
  'bait: brackets that open': (round) => '('.repeat(1_990) + String(round),
  'bait: marks that open': (round) => `${'“'.repeat(990)}学${'”'.repeat(900)}${round}`,
  'bait: line ends': (round) => `${'\n'.repeat(1_990)}学${round}`,
  'bait: a backslash': (round) => `\\${'\\u0041'.repeat(300)}${round}`,
  'bait: the words of an object': (round) => `__proto__ constructor toString ${round} `,
  'bait: of and the': (round) => `${'of the '.repeat(280)}${round}`,
  'bait: part without a number': (round) => `part${' '.repeat(60)}section${round}`,
  'bait: compared with to': (round) => `compared to with between of ${round} `,
});
