/** Words one of which takes the place of another: “and in winter?” after a question about summer. */
export interface TermRow {
  id: string;
  pattern: RegExp;
  examples: string[];
  counterExamples: string[];
}

/** Classes of terms; a term is what the pattern matches. */
export const termRows: readonly TermRow[] = [
  {
    id: 'zh-season',
    pattern: /[春夏秋冬](?:天|季|日)/u,
    examples: ['冬天', '夏季'],
    counterExamples: ['今天', '赛季', '春节'],
  },
  {
    id: 'zh-day-time',
    pattern: /早上|早晨|上午|中午|下午|傍晚|晚上|夜里|白天|夜间/u,
    examples: ['晚上', '上午'],
    counterExamples: ['晚会', '早稻'],
  },
  {
    id: 'zh-year-relative',
    pattern: /[今去前明]年(?!度)/u,
    examples: ['去年', '今年'],
    counterExamples: ['年年', '每年'],
  },
  {
    id: 'en-season',
    pattern: /\b(?:spring|summer|autumn|winter)\b/iu,
    examples: ['winter', 'Spring'],
    counterExamples: ['offspring', 'fall'],
  },
  {
    id: 'en-month',
    pattern:
      /\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/u,
    examples: ['June', 'March'],
    counterExamples: ['march', 'augustly'],
  },
  {
    id: 'en-weekday',
    pattern: /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b/u,
    examples: ['Friday', 'Sundays'],
    counterExamples: ['holiday', 'days'],
  },
  {
    id: 'en-day-time',
    pattern: /\b(?:morning|afternoon|evening|night|noon)s?\b/iu,
    examples: ['evening', 'mornings'],
    counterExamples: ['nightly', 'fortnight'],
  },
  {
    id: 'en-year-relative',
    pattern: /\b(?:this|last|next) (?:year|month|week|term|season)\b/iu,
    examples: ['last year', 'this term'],
    counterExamples: ['every year', 'last page'],
  },
];
