import {
  UNITS,
  each,
  numbered,
  pick,
  hanAt,
  letters,
  capital,
  type HostileFamilies,
} from './hostileTexts.ts';

const ENGLISH = ['Finance', 'Statistics', 'Science and Technology'];
const PINYIN = ['zhang', 'li', 'mu', 'yuan', 'xian', 'xi', 'an', 'shuang', 'e', 'ng'];

/** Words, names and sentences, Chinese and English. */
export const wordFamilies: HostileFamilies = each({
  'one letter repeated': (round) => pick('abcxz', round),
  'letters without a vowel': (round) => pick(['bcdfg', 'zxcvb', 'qwrty'], round),
  'one English word repeated': (round) => pick(['study ', 'the ', 'unit ', 'organisation '], round),
  'English words, all different': (round) => numbered((at) => `${letters(at * 37 + round)} `),
  'names, all different': (round) => numbered((at) => `Mr. ${capital(letters(at * 41 + round))} `),
  capitals: (round) => numbered((at) => `${letters(at * 43 + round).toUpperCase()} `),
  'long words, all different': (round) =>
    numbered((at) => `${letters(at * 91 + round).repeat(9)} `),
  'names in pinyin': (round) =>
    numbered((at) => `${pick(PINYIN, at + round)}${pick(PINYIN, at * 3)} `),
  'pinyin without end': (round) => numbered((at) => pick(PINYIN, at * 5 + round)),
  hyphens: (round) => `self-study-${letters(round)}-`,
  apostrophes: (round) => `units' bureau's${round} `,
  'and without end': (round) => `study ${round} and the bureau and `,
  'English and Chinese in turn': (round) => `study学习${letters(round)}`,
  'the English name of a unit': (round) => `Daqing Municipal Bureau of ${pick(ENGLISH, round)} `,
  'English names, one letter wrong': (round) => `Bureau of Finence ${letters(round)} Statistcs `,
  'which units, without end': (round) => `which units studied ${letters(round)} and `,
  'how many, without end': (round) => `how many people ${letters(round)}, `,
  enumerations: (round) => `${pick('甲乙丙丁', round)}、学习、培训、考核、`,
  'enumerations put to every unit': (round) =>
    `哪些单位${numbered((at) => `${hanAt(at + round)}${hanAt(at * 3)}、`)}`,
  'quotation marks': (round) => `“学习${round}”`,
  'quotation marks that open': (round) => `“《「${round}`,
  'quoted words, all different': (round) =>
    numbered((at) => `“${hanAt(at + round)}${hanAt(at * 7)}”`),
  titles: (round) => `《${numbered((at) => hanAt(at + round)).slice(0, 30)}》`,
  brackets: (round) => `（（［【${round}`,
  punctuation: (round) => `。！？，；：${round}`,
  'question marks': (round) => pick('?？', round),
  'a sentence repeated': (round) => `各单位如何激励自学${round}？`,
  'compared without end': (round) => `比较${pick(UNITS, round)}和${pick(UNITS, round + 1)}的不同`,
  'stop words': (round) => pick(['的了是在', '吗呢吧啊', '什么怎么'], round),
  negations: (round) => `不没未非${round}`,
  pronouns: (round) => `它他们那这${pick('里些个', round)}`,
  'words that are read apart': (round) =>
    numbered((at) => `${hanAt(at * 11 + round)}${hanAt(at)}，`),
  'two-character words, by unit': (round) =>
    `各单位${numbered((at) => hanAt(at * 13 + round) + hanAt(at))}`,
  'what sounds alike': (round) => `${pick(['大讲唐', '学系', '培汛'], round)}，`,
  persons: (round) =>
    numbered((at) => `${pick('王李张刘陈', at)}${hanAt(at * 17 + round)}${hanAt(at)}同志`),
  contents: (round) => `目录第${round + 1}章标题是什么`,
});
