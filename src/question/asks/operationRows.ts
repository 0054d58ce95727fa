import { normalise } from '../../text/normalise.ts';
import type { Language } from '../../types.ts';

/** What is to be made of figures: `order`: which is more, or earlier. */
export type Operation = 'sum' | 'difference' | 'share' | 'duration' | 'order';

/** A way of asking for something computed. */
export interface OperationRow {
  id: string;
  language: Language;
  pattern: RegExp;
  means: Operation;
  examples: readonly string[];
  counterExamples: readonly string[];
}

const GROWS =
  '(?:增加|减少|增长|下降|提高|降低|缩短|延长|提升|上升|增|减|升|降|贵|便宜|高|低|快|慢|长|短|重|轻|大|小|多|少|早|晚)';

/** The first row that fits a normalised question tells. */
export const operationRows: readonly OperationRow[] = [
  {
    id: 'orderInChinese',
    language: 'zh',
    pattern: new RegExp(
      `(?:谁|哪(?:一?[个家项种边座辆台组年件位]|一方|里)?)[^？?，,]{0,10}?(?:更|最)?(?:年纪大|年长|在先|在前|在后|先|早|晚|多|少|大|小|高|低|长|短|重|轻|贵|便宜)(?!少|小|久|长时间)`,
      'u',
    ),
    means: 'order',
    examples: ['甲和乙谁的年纪大', '成人和少儿哪个借得多', '哪家的职工更多', '重修和扩建哪个在先'],
    counterExamples: ['哪一年动工', '甲比乙多多少', '有哪些步骤'],
  },
  {
    id: 'shareInChinese',
    language: 'zh',
    pattern:
      /百分之(?:几|多少)|占[^？?，,]{0,16}(?:比例|比重|几成|几分之几|多少|多大)|(?:比例|比重|占比|[一-龥]率)(?:是|为|有)?(?:多少|多大|多高)|多大(?:比例|比重)/u,
    means: 'share',
    examples: [
      '女职工占职工的百分之几',
      '调解结案占收案的比例是多少',
      '拨款占多大比例',
      '采用率是多少',
    ],
    counterExamples: ['占地多宽', '提高了几个百分点'],
  },
  {
    id: 'durationInChinese',
    language: 'zh',
    pattern:
      /(?:从|由|自)[^？?]{1,24}(?:到|至)[^？?]{1,24}(?:多长时间|多久|(?:多少|几)(?:年|个月|天))|(?:历时|前后(?:用了?)?|相隔|间隔|隔了?)(?:多长时间|多久|多少年|几年)/u,
    means: 'duration',
    examples: ['从动工到开放用了多长时间', '从1892年到1938年有多少年', '工程历时多久'],
    counterExamples: ['每次学习多长时间', '集中学习几天'],
  },
  {
    id: 'differenceInChinese',
    language: 'zh',
    pattern: new RegExp(
      `(?:相差|差)(?:了)?(?:多少|几|多大)|差(?:额|距)(?:是|有)?多少|(?:${GROWS}(?:了|出)?|[多少]\\p{Script=Han}(?:了|出))(?:多少|几)(?!年|人一|月|天一)`,
      'u',
    ),
    means: 'difference',
    examples: [
      '收案比去年多多少件',
      '馆藏相差多少万册',
      '用时缩短了多少天',
      '节日比平日贵多少',
      '今年多跑了多少个村',
    ],
    counterExamples: ['一共多少人', '有多少人', '每天几点'],
  },
  {
    id: 'sumInChinese',
    language: 'zh',
    pattern:
      /(?:一共|总共|共计|合计|总计|加起来|加在一起|合起来|之和|总和)[^？?]{0,14}(?:多少|几)|多少[^？?]{0,8}(?:加起来|之和)/u,
    means: 'sum',
    examples: ['甲组和乙组一共有多少人', '牛骨和老姜合计多少公斤', '两年加起来多少次'],
    counterExamples: ['有多少人', '共同学习多少小时'],
  },
  {
    id: 'orderInEnglish',
    language: 'en',
    pattern:
      /\bwhich (?:came|was|is|happened|opened|began)(?: \p{L}+){0,2} (?:first|earlier|later|larger|bigger|older|longer|higher|cheaper|dearer)\b|\b(?:which|who)\b.{0,60}\b(?:more|fewer|less|most|larger|largest|bigger|older|younger|longer|shorter|higher|lower|cheaper|heavier|earlier|later)\b.{0,80}\bor\b/u,
    means: 'order',
    examples: [
      'which came first, the opening or the move?',
      'which ferry carries more, the large or the small?',
    ],
    counterExamples: ['which steps are there?', 'how many more came?'],
  },
  {
    id: 'shareInEnglish',
    language: 'en',
    pattern:
      /\b(?:what|which) (?:percentage|per ?cent|share|proportion|fraction)\b|\bhow many per ?cent\b/u,
    means: 'share',
    examples: ['what percentage of the claims were settled?', 'what share did the state pay?'],
    counterExamples: ['how many claims were settled?'],
  },
  {
    id: 'durationInEnglish',
    language: 'en',
    pattern:
      /\bhow long (?:did|does|was|were)\b.{0,80}\b(?:take|last|go on|under way)\b|\bhow (?:many (?:years|months|days)|long)\b.{0,60}\b(?:between|from)\b.{1,80}\b(?:and|to|until)\b/u,
    means: 'duration',
    examples: [
      'how long did the work on the pier take?',
      'how many years are there between the opening and the move?',
    ],
    counterExamples: ['how long is the pier?', 'how many hours must they study?'],
  },
  {
    id: 'differenceInEnglish',
    language: 'en',
    pattern:
      /\bhow (?:many|much) (?:more|fewer|less|longer|higher|lower|larger|cheaper|dearer|heavier|older)\b.{0,120}\bthan\b|\b(?:difference between|by how (?:much|many))\b|\bhow (?:much|many)\b.{0,60}\b(?:fall|fell|rise|rose|grow|grew|increase|decrease|drop|shorten)(?:ed|s)?\b/u,
    means: 'difference',
    examples: [
      'how many more claims in 2017 than in 2016?',
      'by how much did it fall?',
      'what is the difference between the fees?',
    ],
    counterExamples: ['how many claims were there?', 'how much does it cost?'],
  },
  {
    id: 'sumInEnglish',
    language: 'en',
    pattern:
      /\b(?:in total|altogether|in all|total of|combined|taken together|together)\b|\bwhat is the total\b/u,
    means: 'sum',
    examples: [
      'how many judges and clerks are there altogether?',
      'how much did both cost together?',
    ],
    counterExamples: ['how many judges are there?'],
  },
];

/** What is to be computed, and the words that ask for it. */
export interface OperationAsked {
  operation: Operation;
  words: string;
}

/** What a question asks to be computed; null for one that asks for nothing of the kind. */
export function operationAsked(question: string, language: Language): OperationAsked | null {
  const plain = normalise(question);
  for (const { language: own, pattern, means } of operationRows) {
    const match = own === language ? pattern.exec(plain) : null;
    if (match !== null) return { operation: means, words: match[0] };
  }
  return null;
}
