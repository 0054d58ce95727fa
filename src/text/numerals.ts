const DIGITS = '〇一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * The whole number a numeral stands for: digits (36), Chinese (三十六, 两百零八, 二〇一〇) or mixed (3万). Returns
 * null for anything else, such as 十几 or 一是.
 */
export function parseNumeral(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[零○]/gu, '〇')
    .replace(/[两兩]/gu, '二');
  if (/^[0-9]+$/u.test(plain)) return Number(plain);
  if (/^[〇一二三四五六七八九]{2,}$/u.test(plain)) {
    return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(''));
  }
  return plain === '' ? null : parseGrouped(plain);
}

/** 三亿零五十万六百: groups below ten thousand, each times 万 or 亿. */
function parseGrouped(text: string): number | null {
  let hundredMillions = 0;
  let myriads = 0;
  let group = 0;
  let digit: number | null = null;
  for (const token of text.match(/[0-9]+|./gu) ?? []) {
    const value = /^[0-9]+$/u.test(token) ? Number(token) : DIGITS.indexOf(token);
    if (value >= 0) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      continue;
    }
    const unit = UNITS[token];
    if (unit !== undefined) group += (digit ?? 1) * unit;
    else if (token === '万' || token === '亿') {
      const below = group + (digit ?? 0);
      if (token === '万') myriads += below * 10_000;
      else {
        hundredMillions += (myriads + below) * 100_000_000;
        myriads = 0;
      }
      group = 0;
    } else return null;
    digit = null;
  }
  return hundredMillions + myriads + group + (digit ?? 0);
}
