import { parseNumeral } from '../../text/numerals.ts';
import type { Language } from '../../types.ts';

/** Members of a list that words mean: from 1, from the end where negative. */
export interface Members {
  from: number;
  to: number;
}

/** A way to speak of members of what was listed before. */
export interface MemberRow {
  id: string;
  language: Language;
  pattern: RegExp;
  means: (match: RegExpMatchArray) => Members | null;
  examples: string[];
  counterExamples: string[];
}

/** Things that are counted one by one; a kind of unit goes with the rules for units. */
const COUNTED = '(?:[个条项点种样类步招句]|方面)';

const ORDINALS: readonly string[] = [
  ...['first', 'second', 'third', 'fourth', 'fifth'],
  ...['sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
];
const CARDINALS: readonly string[] = ['one', 'two', 'three', 'four', 'five', 'six'];
const ORDINAL = `${ORDINALS.join('|')}|[0-9]{1,2}(?:st|nd|rd|th)`;
const LAST = 'last|final|latter';

/** Behind “the second”, a thing that is named by its number as such. */
const NAMED_SO = '(?! (?:half|quarter|world|people|class|hand|floor|lady|time|part|section|page))';

function one(n: number | null | undefined): Members | null {
  return n === null || n === undefined || n === 0 || Number.isNaN(n) ? null : { from: n, to: n };
}

/** Who asks for the rest is told all: which were told is not kept. */
const ALL: Members = { from: 1, to: -1 };

function ofEnglish(word: string): number {
  const at = ORDINALS.indexOf(word.toLowerCase());
  return at >= 0 ? at + 1 : Number.parseInt(word, 10);
}

function firstOnes(count: number | null | undefined): Members {
  return { from: 1, to: count ?? 2 };
}

/** How members of a list are spoken of. */
export const memberRows: readonly MemberRow[] = [
  {
    id: 'zh-nth',
    language: 'zh',
    pattern: new RegExp(`(倒数)?第([0-9]{1,2}|[一二两三四五六七八九十]{1,3})${COUNTED}`, 'u'),
    means: ([, back, n]) => one((parseNumeral(n!) ?? 0) * (back === undefined ? 1 : -1)),
    examples: ['第三条是什么', '其中第四个是什么', '倒数第二项呢', '第2点展开说说'],
    counterExamples: ['第二季度呢', '第四医院在哪一页', '第三届是谁办的', '第一名是谁'],
  },
  {
    id: 'zh-last',
    language: 'zh',
    pattern: new RegExp(`(?:最后|末尾|最末)的?(?:那|这)?一?${COUNTED}`, 'u'),
    means: () => one(-1),
    examples: ['最后一条具体讲讲', '最后那项是什么', '最后一个怎么做'],
    counterExamples: ['最后怎么样了', '最后一天', '最后一页'],
  },
  {
    id: 'zh-first',
    language: 'zh',
    pattern: new RegExp(`(?:头|首)一?${COUNTED}|前者`, 'u'),
    means: () => one(1),
    examples: ['头一条是什么', '首个呢', '前者呢'],
    counterExamples: ['带头学习', '前几年'],
  },
  {
    id: 'zh-some',
    language: 'zh',
    pattern: /^(?:请|能|麻烦)*(?:举|列|说|给)出?([一二两三四五几0-9]{1,2})?个?例(?:子)?/u,
    means: ([, n]) => firstOnes(n === undefined || n === '几' ? 2 : parseNumeral(n)),
    examples: ['举两个例子', '举例', '请举个例子', '举几个例'],
    counterExamples: ['有几个案例', '举办了几期', '例会多久一次'],
  },
  {
    id: 'zh-rest',
    language: 'zh',
    pattern:
      /(?:另外|其余|剩下|还有)的?那?(?:[0-9]|[一二两三四五六七八九十几])(?:[个条项点种位名]|方面)/u,
    means: () => ALL,
    examples: ['另外三位呢', '其余两个是什么', '剩下的几条呢'],
    counterExamples: ['另外问一下', '其余的人', '三位是谁'],
  },
  {
    id: 'en-nth',
    language: 'en',
    pattern: new RegExp(`\\b(?:the |number )(${ORDINAL})\\b${NAMED_SO}`, 'iu'),
    means: ([, word]) => one(ofEnglish(word!)),
    examples: ['What is the second one?', 'the fourth of them', 'explain the 3rd'],
    counterExamples: ['in the first half of the year', 'the second quarter', 'first, who came?'],
  },
  {
    id: 'en-last',
    language: 'en',
    pattern: new RegExp(
      `\\bthe (?:very )?(?:${LAST})(?: (?:one|item|point|of)\\b|\\s*[?.!]?$)`,
      'iu',
    ),
    means: () => one(-1),
    examples: ['What is the last of them?', 'and the last one', 'what about the latter?'],
    counterExamples: ['in the last year', 'the last page', 'at last'],
  },
  {
    id: 'en-rest',
    language: 'en',
    pattern: new RegExp(`\\bthe (?:other|remaining) (?:${CARDINALS.join('|')}|[1-9])\\b`, 'iu'),
    means: () => ALL,
    examples: ['and the other three?', 'what are the remaining two?'],
    counterExamples: ['the other day', 'three others'],
  },
  {
    id: 'en-some',
    language: 'en',
    pattern: new RegExp(
      `\\b(?:give|name|list|show)(?: me)? (?:(${CARDINALS.join('|')}|[1-6]) )?(?:an? |some |a few )?(?:of them|examples?)\\b`,
      'iu',
    ),
    means: ([, n]) =>
      firstOnes(n === undefined ? 2 : CARDINALS.indexOf(n.toLowerCase()) + 1 || Number(n)),
    examples: ['give two examples', 'Name three of them', 'Give me some examples'],
    counterExamples: ['name the units', 'who gave an example'],
  },
];
