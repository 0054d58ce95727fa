import { organisationEndings } from '../../question/units/organisationEndings.ts';
import { organisationKinds } from '../../question/units/names/organisationKinds.ts';
import type { Language } from '../../types.ts';

/** What a question wants of a list: all its items, how many there are, or one of them by its place. */
export type ListWish = 'all' | 'count' | 'one';

/** A way of asking for a list. The first group of a row for `one` is the place, where it names one. */
export interface ListRow {
  id: string;
  language: Language;
  pattern: RegExp;
  means: ListWish;
  examples: readonly string[];
  counterExamples: readonly string[];
}

/** What items are counted by. */
const CLASSIFIER = '(?:个方面|方面|[个项条步点种类件样道招句]|大)';

/** What organisations are called. */
const UNITS = `(?:单位|部门|机构|组织|地方|城市|${organisationEndings})`;
const UNITS_EN = `(?:units|bureaus|organi[sz]ations|departments|${[...organisationKinds.values()]
  .flat()
  .map((word) => `${word.replace(/y$/u, 'ie')}s`)
  .join('|')})`;

/** The first row that fits a normalised question tells. */
export const listRows: readonly ListRow[] = [
  {
    id: 'unitsInChinese',
    language: 'zh',
    pattern: new RegExp(
      `(?:哪些|哪?几[个家所]?|多少[个家所]?)(?:\\p{Script=Han}{0,3}?)${UNITS}|谁`,
      'u',
    ),
    means: 'one',
    examples: ['哪些单位办了读书会', '哪几家公司有账本', '谁列出了五项措施', '有多少家公司'],
    counterExamples: ['哪些情形不予受理', '有哪些规定'],
  },
  {
    id: 'unitsInEnglish',
    language: 'en',
    pattern: new RegExp(`\\b(?:which|what) (?:\\p{L}+ )?${UNITS_EN}\\b|\\bwho\\b`, 'u'),
    means: 'one',
    examples: ['which units held lectures?', 'who wrote the rules?'],
    counterExamples: ['which steps does it take?', 'what are the rules?'],
  },
  {
    id: 'placeInChinese',
    language: 'zh',
    pattern: new RegExp(`第([一二三四五六七八九十]{1,3}|[0-9]{1,2})${CLASSIFIER}`, 'u'),
    means: 'one',
    examples: ['五不准的第三条是什么', '立案的第2步是什么'],
    counterExamples: ['第三小学有哪些规定', '第一书记是谁'],
  },
  {
    id: 'oneOfThem',
    language: 'zh',
    pattern: new RegExp(`(?:哪一?|其中一)${CLASSIFIER}(?!些)`, 'u'),
    means: 'one',
    examples: ['哪一条讲的是值日', '哪个步骤要交钱'],
    counterExamples: ['有哪些步骤', '要哪几步'],
  },
  {
    id: 'allInChinese',
    language: 'zh',
    pattern: new RegExp(
      `(?:包括|包含|分为|分成)?(?:了)?哪些|哪(?:几|[二两三四五六七八九十])${CLASSIFIER}|(?:包括|包含|分为|分成)(?:什么|哪几)|(?:指|有|列出|列了)(?:的是)?(?:什么|啥)|内容是什么|(?:各|分别)是(?:什么|啥)|逐[条项一]|全部列出|都列`,
      'u',
    ),
    means: 'all',
    examples: ['立案要哪几步', '五不准是哪五条', '三清指什么', '有哪些手续', '请逐条说明'],
    counterExamples: ['哪一步要交钱', '谁来办', '什么时候办'],
  },
  {
    id: 'countInChinese',
    language: 'zh',
    pattern: new RegExp(
      `(?:书[里中上])?(?:一共|总共|共)?(?:列出?了?|分成?|有)?(?:几|多少)${CLASSIFIER}`,
      'u',
    ),
    means: 'count',
    examples: ['立案分几步', '一共列了几件', '有多少条规定'],
    counterExamples: ['要哪些手续', '多少人参加'],
  },
  {
    id: 'placeInEnglish',
    language: 'en',
    pattern:
      /\bthe (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?!of|time|place|year|month|week|day|half|quarter)(?:\p{L}+ )?(?:step|rule|item|point|task|stage|measure|principle|requirement|condition|part|thing|activit|one)/u,
    means: 'one',
    examples: ['what is the third corridor rule?', 'what is the second step?'],
    counterExamples: ['who won the first prize?', 'what are the steps?'],
  },
  {
    id: 'oneInEnglish',
    language: 'en',
    pattern: /\bwhich (?:one\b|(?:step|rule|item|task|stage|measure|condition)\b)/u,
    means: 'one',
    examples: ['which of the rules is about bags, which one?', 'which step costs money?'],
    counterExamples: ['which steps does it take?'],
  },
  {
    id: 'allInEnglish',
    language: 'en',
    pattern:
      /\bwhat (?:(?:\p{L}+ ){0,2}?\p{L}{2,}s )?(?:are|were)\b|\bwhich (?!was|is|has|does)\p{L}{3,}s\b|\bwhat(?: \p{L}+){0,4} (?:include|consist|contain|comprise|cover)\b|\b(?:list|name|enumerate) (?:all|the|every)\b|\bwhat (?:steps|rules|items|tasks|stages|measures|things|kinds|types|conditions|requirements)\b/u,
    means: 'all',
    examples: [
      'what are the corridor rules?',
      'which steps does filing take?',
      'what does the system include?',
      'list all the tasks',
    ],
    counterExamples: ['what is the fee?', 'when are the hearings?', 'which was first?'],
  },
  {
    id: 'countInEnglish',
    language: 'en',
    pattern:
      /\bhow many (?:\p{L}+ )?(?:steps|rules|items|tasks|stages|measures|things|kinds|types|conditions|requirements|points|principles|activities|parts)\b/u,
    means: 'count',
    examples: ['how many steps does it take?', 'how many corridor rules are there?'],
    counterExamples: ['how many people came?'],
  },
];
