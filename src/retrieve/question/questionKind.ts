/** What a question asks for. */
export type QuestionKind = 'fact' | 'list' | 'count' | 'comparison' | 'contents' | 'smalltalk';

const UNIT_ZH = '(?:单位|部门|局|案例|机关|企业|学校|地方|地区|区县|县区|集体)';
const UNIT_EN =
  '(?:units?|organi[sz]ations?|bureaus?|departments?|cases|case studies|districts?|schools?|places|work units)';

/** First match wins: the order goes from the narrow to the wide. */
const PATTERNS: readonly [QuestionKind, RegExp][] = [
  [
    'smalltalk',
    /^(?:你好|您好|嗨|谢谢|多谢|再见|你是谁|你能做什么|你会什么|hi|hello|hey|thanks|thank you|good (?:morning|afternoon|evening)|bye|who are you|what can you do)(?:[\s,，。.!！?？~呀啊吗]|there)*$/u,
  ],
  [
    'contents',
    new RegExp(
      [
        '哪一?页(?!讲|说|写)',
        '第几页',
        '多少页',
        '页码',
        '目录',
        `(?:一共|共|总共|全书)?(?:有|收录了?|收了)?(?:多少|几)(?:个|篇|则)?(?:案例|经验材料)`,
        '(?:有|收录了?)哪些(?:案例|部分)',
        // Which units of a place are among those of the book.
        `(?:哪些|哪几个|哪几家|多少个?|几个|几家)\\s*${UNIT_ZH}(?:被)?(?:入选|入书|收录|选入|列入|在列)`,
        // Which unit a case of a number is about, what a case is called, when and by whom the book was made.
        '(?:案例|章|经验|材料)(?:是|属于|写的?是?|讲的?是?|说的?是?)*(?:哪一?个|哪家|什么)(?:单位|地方|地区)',
        '(?:案例|章|经验|材料)的?(?:题目|标题|名称)',
        '(?:收录?|收集|选)了?(?:多少|几)(?:个|篇|则|家)',
        '(?:书|汇编|选编|文集|材料集).{0,6}(?:什么时候|何时|哪一?年|由?谁|哪个(?:单位|部门)).{0,6}(?:编|印|出版|写)',
        '\\bwhich (?:unit|organi[sz]ation) (?:is|does) (?:the \\w+ )?(?:case|chapter)\\b',
        '\\b(?:title|name) of (?:the )?(?:\\w+ )?(?:case|chapter|entry)\\b',
        '\\b(?:which|what|how many) units (?:from|of|in) [\\w ]{3,40}(?:in (?:the|this) (?:book|compendium)|listed|included)\\W*$',
        '\\b(?:who|when)\\b.{0,20}\\b(?:book|compendium|collection)\\b.{0,20}\\b(?:compiled|published|edited|printed)\\b',
        '\\bwho (?:compiled|published|edited) (?:the|this)\\b',
        '\\b(?:which|what) pages?\\b',
        '\\bpage numbers?\\b',
        '\\bhow many (?:cases|case studies|parts|pages)\\b',
        '\\btable of contents\\b',
        '\\blist (?:of )?(?:all )?(?:the )?(?:cases|case studies)\\b',
        '\\bwhich parts?\\b',
        '(?:几|多少)(?:个)?部分',
        // Which units there are, not which of them did something: nothing else is asked.
        '^(?:本书|书中|书里|这本书|全书|目录|第.{1,3}部分)?(?:里|中)?面?(?:一共|总?共)?(?:有|收录了?|包括|列出?了?)(?:哪些|哪几个|多少个?|几个)(?:单位|地方|地区)[?。!]*$',
        '^list (?:all )?(?:of )?(?:the )?units\\W*$',
        '\\b(?:what|which) (?:are|were) (?:all )?(?:the )?(?:cases|case studies|units)(?: (?:in|of) (?:part \\w+|(?:the|this) (?:book|compendium)))?\\W*$',
        '\\b(?:which|what|how many) (?:units|organi[sz]ations|cases|case studies) (?:are|were) (?:there|listed|included|covered|in (?:the|this) (?:book|compendium)|in part \\w+)\\W*$',
        '\\b(?:which|what|how many) (?:units|organi[sz]ations|cases) does (?:the|this) (?:book|compendium) (?:list|include|cover|contain|have)\\W*$',
      ].join('|'),
      'u',
    ),
  ],
  [
    'comparison',
    /不同|区别|比较|对比|相比|差异|异同|(?<!\bfor an? )\bcompar|\bdifferen(?:ce|t|ces)\b|\bdiffer\b|\bversus\b|\bvs\b/u,
  ],
  ['count', new RegExp(`(?:多少|几)\\s*(?:个|家|所)?\\s*${UNIT_ZH}|\\bhow many ${UNIT_EN}`, 'u')],
  [
    'list',
    new RegExp(
      [
        `(?:哪些|哪几个|哪几家|哪个|哪家|什么|谁)\\s*${UNIT_ZH}`,
        `(?:各|各个|每个|所有|全部|这些)\\s*${UNIT_ZH}`,
        `(?:单位|部门)(?:们)?(?:是)?(?:都)?(?:如何|怎样|怎么)`,
        `\\b(?:which|what) (?:\\w+ )?${UNIT_EN}`,
        `\\b(?:all|each|every|various|different) (?:of )?(?:the )?${UNIT_EN}`,
        `\\b(?:did|do|have|by|for|in|among|across|at) (?:the |these |all |various |other )*(?:units|organi[sz]ations|bureaus|departments|work units)\\b`,
      ].join('|'),
      'u',
    ),
  ],
];

/** Tells the kind of a normalised question by its words; a question that shows none of them asks for a fact. */
export function questionKind(plain: string): QuestionKind {
  return PATTERNS.find(([, pattern]) => pattern.test(plain.trim()))?.[0] ?? 'fact';
}
