import { COMMON, each, from, mixed, pick, type HostileFamilies } from './hostileTexts.ts';

const TRADITIONAL = '學習黨員幹發單位財務統計業務開關書電髮乾裡後麵係術準臺簡繁體這個為麼樣';

/** Chinese characters: rare, common, repeated, converted. */
export const characterFamilies: HostileFamilies = each({
  'extension A, all different': (round) => from(0x3400 + round),
  'extension B, all different': (round) => from(0x20000 + round),
  'extension G, all different': (round) => from(0x30000 + round),
  'extension A, one repeated': (round) => String.fromCodePoint(0x3400 + round),
  'extension B, one repeated': (round) => String.fromCodePoint(0x20000 + round),
  'extensions A and B and a common character': mixed,
  '… put to every unit': (round) => `各单位如何${mixed(round)}`,
  'common characters, all different': (round) => from(COMMON + round),
  '… put to two units': (round) => `市财政局和市统计局${from(COMMON + round)}`,
  '… counted by unit': (round) => `有多少个单位${from(COMMON + round)}`,
  '… asked of every unit': (round) => `各单位${from(COMMON + round)}`,
  '… of a page': (round) => `第5页${from(COMMON + round)}`,
  'common characters, every seventh': (round) => from(COMMON + round, 7),
  'common characters, every seventh, by unit': (round) => `各单位${from(COMMON + round, 7)}`,
  'one common character repeated': (round) => pick('学习党员干', round),
  'compatibility ideographs': (round) => from(0xf900 + round),
  radicals: (round) => from(0x2f00 + round),
  'traditional characters': (round) => from(round, 1, TRADITIONAL),
  'traditional characters, one repeated': (round) => pick(TRADITIONAL, round),
  'phrases that conversion looks ahead for': (round) => `${pick('髮發乾幹', round)}一發千鈞乾隆`,
  'halves of characters, changed places': (round) => `\udc00\ud840${round}`,
  'halves of characters': (round) => `\ud840${round}`,
  'private use': (round) => from(0xe000 + round),
  unassigned: (round) => from(0xe0080 + round),
});
