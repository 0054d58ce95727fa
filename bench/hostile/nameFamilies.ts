import { UNITS, each, pick, type HostileFamilies } from './hostileTexts.ts';

const PLACES = ['哈尔滨市', '齐齐哈尔市', '北京市', '牡丹江市'];

/** Units, numbers, dates, money, pages: what is read out of a question. */
export const nameFamilies: HostileFamilies = each({
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
  'dates in Chinese': (round) => `二〇一〇年十${pick('一二', round)}月二十${pick('一二', round)}日`,
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
});
