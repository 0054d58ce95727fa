import { parseNumeral } from '../numerals.ts';
import { romanValue } from '../romanValue.ts';

/** How the items of a list are marked: what stands before each of them. */
export interface MarkerRow {
  id: string;
  /** Sticky: looked for at one place. Its first group is the number, where the marker has one. */
  pattern: RegExp;
  /** The place of the item, from 1; `next` for one that only goes on (其次), `last` for one that ends the list; null for none. */
  numberOf: (mark: string) => number | 'next' | 'last' | null;
  /** Where it may stand: behind a sentence or a semicolon, behind a comma as well, or only at the start of a line. */
  opens: 'clause' | 'comma' | 'line';
  examples: readonly string[];
  counterExamples: readonly string[];
}

const WORDS_EN = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const HAN = '[一二三四五六七八九十]{1,3}';

/** Rows of markers; each list keeps to one of them. */
export const markerRows: readonly MarkerRow[] = [
  {
    id: 'isOne',
    pattern: new RegExp(`(${HAN})(?:(?:就|则)?是(?!否)|要(?!求|点|素)|抓(?!好手))`, 'uy'),
    numberOf: parseNumeral,
    opens: 'comma',
    examples: ['一是', '二要', '三抓', '四则是'],
    counterExamples: ['第一是', '一定', '一要求'],
  },
  {
    id: 'ofThem',
    pattern: new RegExp(`其(${HAN})(?=[，,、：:是])`, 'uy'),
    numberOf: parseNumeral,
    opens: 'comma',
    examples: ['其一，', '其二：'],
    counterExamples: ['其一生', '其他，'],
  },
  {
    id: 'inOrder',
    pattern: new RegExp(
      `(首先|其次|再次|然后|最后)(?=[，,、：:]|[\\p{Script=Han}])|第(${HAN}|[0-9]{1,2})(?:[步条项点]|(?=[，,、：:是]))`,
      'uy',
    ),
    numberOf: orderInChinese,
    opens: 'comma',
    examples: ['首先，', '其次，', '第三，', '第2步', '最后，'],
    counterExamples: ['第三名', '先后，', '次要，'],
  },
  {
    id: 'hanInBrackets',
    pattern: new RegExp(`[（(](${HAN})[）)]`, 'uy'),
    numberOf: parseNumeral,
    opens: 'clause',
    examples: ['（一）', '(二)'],
    counterExamples: ['（注一）', '一、'],
  },
  {
    id: 'hanAndPause',
    pattern: new RegExp(`(${HAN})[、．]`, 'uy'),
    numberOf: parseNumeral,
    opens: 'line',
    examples: ['一、', '二、'],
    counterExamples: ['（一）', '一是'],
  },
  {
    id: 'digitInBrackets',
    pattern: /[（(]([0-9]{1,2})[）)]/uy,
    numberOf: Number,
    opens: 'comma',
    examples: ['（1）', '(2)'],
    counterExamples: ['(2015)', '1)'],
  },
  {
    id: 'digit',
    pattern: /([0-9]{1,2})(?:[、．]|[.)）](?![0-9]))/uy,
    numberOf: Number,
    opens: 'clause',
    examples: ['1.', '2、', '3)'],
    counterExamples: ['1.5', '2015.'],
  },
  {
    id: 'circled',
    pattern: /([①-⑳])/uy,
    numberOf: (mark) => mark.codePointAt(0)! - 0x245f,
    opens: 'comma',
    examples: ['①', '②'],
    counterExamples: ['1', '(1)'],
  },
  {
    id: 'letter',
    pattern: /\(?([a-h])\)(?= ?\p{L})/uy,
    numberOf: (mark) => mark.charCodeAt(0) - 96,
    opens: 'comma',
    examples: ['(a) open', 'b) sit'],
    counterExamples: ['(am) open', 'a, open'],
  },
  {
    id: 'roman',
    pattern: /\(?([ivx]{1,4})\)(?= ?\p{L})/uy,
    numberOf: romanValue,
    opens: 'comma',
    examples: ['(i) open', 'iv) sit'],
    counterExamples: ['(1) open', 'i open'],
  },
  {
    id: 'inOrderEnglish',
    pattern: new RegExp(
      `((?:${WORDS_EN.join('|')})(?:ly)?|next|then|finally|lastly)(?=,| of all\\b|:)`,
      'iuy',
    ),
    numberOf: orderInEnglish,
    opens: 'clause',
    examples: ['First,', 'secondly,', 'Finally,'],
    counterExamples: ['first prize', 'then we'],
  },
  {
    id: 'bullet',
    pattern: /([-*•·▪●])\s+/uy,
    numberOf: () => null,
    opens: 'line',
    examples: ['- open', '• open'],
    counterExamples: ['-5', 'open'],
  },
];

function orderInChinese(mark: string): number | 'next' | 'last' | null {
  if (mark === '首先') return 1;
  if (mark === '最后') return 'last';
  return /^(?:其次|再次|然后)$/u.test(mark) ? 'next' : parseNumeral(mark);
}

function orderInEnglish(mark: string): number | 'next' | 'last' {
  const word = mark.toLowerCase();
  if (/^(?:finally|lastly)$/u.test(word)) return 'last';
  const at = WORDS_EN.indexOf(word.replace(/(?<=\w{4})ly$/u, ''));
  return at < 0 ? 'next' : at + 1;
}
