import { openConversation, type HostileQuestion } from './openConversation.ts';

/** Makes a question of a family; another `round` gives another text, so that nothing kept from one before answers it. */
export type HostileFamily = (round: number) => HostileQuestion;

/** The longest question the server takes, in UTF-16 units. */
export const LENGTH = 2_000;

const EARLIER = { asked: '市财政局如何激励自学？', units: ['大庆市财政局'] };
const COMMON = 0x4e00;

/** Kinds of questions that would keep a server busy, by what they try. */
export const hostileFamilies: Readonly<Record<string, HostileFamily>> = {
  ...each({
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
  }),
  ...each({
    'a unit repeated': (round) => pick(UNITS, round),
    'units in turn': (round) => `${pick(UNITS, round)}和${pick(UNITS, round + 1)}和`,
    'a unit of another place repeated': (round) => `${pick(PLACES, round)}财政局`,
    'units that are none': (round) => `${pick(PLACES, round)}第${round + 3}建设委员会`,
    'ends of organisations': (round) => `局委办院厂校${round}`,
    'a unit spelt in sounds': (round) => `${pick(['市才政局', '市同计局', '市可技局'], round)}和`,
    'units in pinyin': (round) => `shi cai zheng ju ${round} `,
    'the short name of a kind': (round) => `各${pick('县区局校厂', round)}`,
    'numbered schools': (round) => `第${round + 1}中学第${pick('一二三四五', round)}中学`,
    'a number word repeated': (round) => pick('一二三四五六七', round),
    'things counted': (round) => `${pick('七八九', round)}个一`,
    weekdays: (round) => `每周${pick('一二三四五六日', round)}`,
    'weekdays in English': (round) => `every ${pick(['Monday', 'Friday', 'Sunday'], round)} `,
    chapters: (round) => `第${pick('一二三四五', round)}章`,
    'a range of chapters': (round) => `第1至${500 - round}章`,
    'a range of pages': (round) => `第${1 + round}至${499 + round}页`,
    'ranges of pages that touch': (round) => `第${round}-${round + 400}页、`,
    'pages in English': (round) => `pp. ${round + 1}-${round + 400} `,
    'parts and sections': (round) => `第${round + 1}部分第${round + 2}节`,
    dates: (round) => `2010年${1 + round}月${10 + round}日`,
    'dates in Chinese': (round) =>
      `二〇一〇年十${pick('一二', round)}月二十${pick('一二', round)}日`,
    'dates in English': (round) => `on ${10 + round} November 2010, `,
    money: (round) => `${3 + round}.${round}亿元${12 + round}万元`,
    'money in English': (round) => `$${1 + round},234,567.89 million `,
    'per cent': (round) => `${90 + round}.5%百分之${pick('一二三', round)}`,
    'one long number': (round) => String(1 + round),
    'one long Chinese numeral': (round) => pick(['一百', '千万', '亿亿', '零零'], round),
    'thousands apart': (round) => `${1 + round},000`,
    'a number and a letter in turn': (round) => `${round}a`,
    'full-width digits': (round) => pick('１２３４５６', round),
    'roman numerals': (round) => pick(['XIV ', 'Ⅷ', 'mmmdccc', 'ⅻ'], round),
    times: (round) => `${8 + round}:30—${9 + round}:45，`,
  }),
  ...each({
    'ligatures of Arabic': (round) => pick('ﷺﷻﷲ', round),
    'ligatures, all kinds': (round) => from(0xfb00 + round),
    'units in a square': (round) => from(0x3300 + round),
    'letters in circles': (round) => from(0x2460 + round),
    'combining marks': (round) => `a${'\u0301\u0323\u0308'.repeat(666)}${round}`,
    'combining marks in turn': (round) => `e\u0301\u0323${round}`,
    'hangul taken apart': (round) => `\u1112\u1161\u11ab${round}`,
    hangul: (round) => from(0xac00 + round),
    kana: (round) => `カナかな${round}`,
    Devanagari: (round) => from(0x0905 + (round % 4), 1, null, 48),
    Thai: (round) => from(0x0e01 + round, 1, null, 40),
    Arabic: (round) => from(0x0621 + round, 1, null, 30),
    'Hebrew with points': (round) => `ש\u05b8\u05dc${round}`,
    emoji: (round) => from(0x1f600 + round),
    'emoji joined': (round) => `👨‍👩‍👧‍👦${round}`,
    flags: () => '🇨🇳🇬🇧',
    'emoji in turn with words': (round) => `😀学习${round}`,
    'right to left and back': (round) => `\u202e学\u202c\u2066习\u2069${round}`,
    'zero width': (round) => `\u200b\u200d\ufeff${round}`,
    'variation selectors': (round) => `学\ufe00\u{e0100}${round}`,
    'white space of all kinds': (round) => `\u2003\u3000\u00a0\t\u2028${pick('学习', round)}`,
    'line ends': (round) => `\n\r\n学${round}`,
    'spaced characters': (round) => `市 财 政 局 ${round}`,
    'mixed scripts': (round) => `学aЖعक😀1${round}`,
    'a script a character': (round) => `a学б習γ${round}`,
    'Cyrillic that looks Latin': (round) => `сазе ѕtudу${round} `,
    'mathematical letters': (round) => from(0x1d400 + round),
  }),
  ...each({
    'one letter repeated': (round) => pick('abcxz', round),
    'letters without a vowel': (round) => pick(['bcdfg', 'zxcvb', 'qwrty'], round),
    'one English word repeated': (round) =>
      pick(['study ', 'the ', 'unit ', 'organisation '], round),
    'English words, all different': (round) => numbered((at) => `${letters(at * 37 + round)} `),
    'names, all different': (round) =>
      numbered((at) => `Mr. ${capital(letters(at * 41 + round))} `),
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
  }),
  ...each({
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
  }),
  ...followUps(),
  'a follow-up of many turns': openConversation('为什么？', { turns: 8 }),
  'a follow-up of many long turns': openConversation('那市统计局呢？', { turns: 8, long: true }),
  'a long follow-up': openConversation('那', { turns: 8, then: (round) => from(COMMON + round) }),
  'a long follow-up of long turns': openConversation('它', {
    ...{ turns: 8, long: true },
    then: (round) => from(COMMON + round, 7),
  }),
  'a long follow-up in English': openConversation('and it ', {
    ...{ turns: 8, long: true },
    then: (round) => numbered((at) => `${letters(at * 37 + round)} the second one `),
  }),
  'pronouns over long turns': openConversation('', {
    ...{ turns: 8, long: true },
    then: () => '它、他们、该单位、这个制度、'.repeat(LENGTH),
  }),
};

const TRADITIONAL = '學習黨員幹發單位財務統計業務開關書電髮乾裡後麵係術準臺簡繁體這個為麼樣';
const UNITS = ['市财政局', '市统计局', '市科技局', '大同区'];
const ENGLISH = ['Finance', 'Statistics', 'Science and Technology'];
const PLACES = ['哈尔滨市', '齐齐哈尔市', '北京市', '牡丹江市'];
const PINYIN = ['zhang', 'li', 'mu', 'yuan', 'xian', 'xi', 'an', 'shuang', 'e', 'ng'];

/** Repeats each text until it is as long as a question may be. */
function each(texts: Record<string, (round: number) => string>): Record<string, HostileFamily> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      (round: number) => ({ question: whole(text(round)) }),
    ]),
  );
}

/** What is long is also asked as if it leaned on a question before it. */
function followUps(): Record<string, HostileFamily> {
  const openings = {
    为什么: '为什么',
    那: '那',
    'and the': 'and the ',
    其中: '其中',
    还有: '还有哪些单位',
  };
  return Object.fromEntries(
    Object.entries(openings).map(([name, opening]) => [
      `a follow-up: ${name}`,
      (round: number) => ({
        question: whole(`${opening}${from(COMMON + round, 3)}`),
        history: [EARLIER],
      }),
    ]),
  );
}

function whole(text: string): string {
  return text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);
}

/** Characters that follow each other, from one on; of `alphabet` where one is given, and in turn of `span` where it is. */
function from(first: number, step = 1, alphabet: string | null = null, span = LENGTH): string {
  const places = Array.from({ length: LENGTH }, (_, at) => first + ((at * step) % (span * step)));
  return places
    .map((place) => (alphabet === null ? String.fromCodePoint(place) : pick(alphabet, place)))
    .join('');
}

function mixed(round: number): string {
  const codes = Array.from({ length: LENGTH }, (_, at) => [
    0x3400 + at + round,
    0x20000 + at,
    0x5b66,
  ]);
  return codes.map((three) => String.fromCodePoint(...three)).join('');
}

function numbered(text: (at: number) => string): string {
  return Array.from({ length: LENGTH }, (_, at) => text(at))
    .join('')
    .slice(0, LENGTH);
}

function pick(list: string | readonly string[], at: number): string {
  const all = typeof list === 'string' ? [...list] : list;
  return all[at % all.length]!;
}

/** One of the common characters, scattered. */
function hanAt(at: number): string {
  return String.fromCodePoint(COMMON + ((at * 7919) % 20_000));
}

/** A number in letters, of three and more. */
function letters(number: number): string {
  const own = (number * 2_654_435 + 17_000).toString(26);
  return [...own].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
