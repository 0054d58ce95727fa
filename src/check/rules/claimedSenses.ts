import type { SenseRow } from './senseRow.ts';

/** What a sentence claims by its modals, quantifiers, bounds, connectives and comparatives. */
export const claimedSenses: readonly SenseRow[] = [
  {
    ...{ id: 'must-zh', language: 'zh', side: 'claim', means: 'must' },
    pattern: /必须|务必|强制|硬性规定|一律要|只能/u,
    examples: ['职工必须参加', '务必到场'],
    counterExamples: ['职工参加培训', '必要的条件'],
  },
  {
    ...{ id: 'must-en', language: 'en', side: 'claim', means: 'must' },
    pattern: /\b(?:must|mandatory|compulsory|obligatory|obliged|forced|ha(?:s|ve) to)\b/iu,
    examples: ['Staff must attend', 'It is mandatory', 'they have to sign'],
    counterExamples: ['Staff attended', 'they have two rooms'],
  },
  {
    ...{ id: 'may-zh', language: 'zh', side: 'claim', means: 'may' },
    pattern: /(?<!不)可以(?!说)|自愿|随意|不必|无须|无需|不用/u,
    examples: ['职工可以参加', '自愿报名', '不必登记'],
    counterExamples: ['不可以参加', '职工要参加'],
  },
  {
    ...{ id: 'may-en', language: 'en', side: 'claim', means: 'may' },
    pattern:
      /\b(?:may(?! (?:in principle|not|only)\b)|optional(?:ly)?|voluntar(?:y|ily)|(?:are|is) (?:free|allowed|permitted) to|need(?:s)? not|do(?:es)? not (?:need|have) to|if they (?:wish|like)|choose (?:whether|if)|suggest(?:s|ed)?|encourage[sd]? but)\b(?! [0-9])/u,
    examples: ['Staff may attend', 'Attendance is voluntary', 'they are free to leave'],
    counterExamples: ['Staff attend', 'on May 5'],
  },
  {
    ...{ id: 'all-zh', language: 'zh', side: 'claim', means: 'all' },
    pattern: /全部|所有|全都|一致(?=赞成|同意|通过|认为|反对|好评)|无一例外|人人|百分之百|任何人/u,
    examples: ['全部合格', '所有职工', '一致赞成'],
    counterExamples: ['保持一致', '部分合格'],
  },
  {
    ...{ id: 'all-en', language: 'en', side: 'claim', means: 'all' },
    pattern:
      /\b(?:all(?! (?:year|day|night|in all|kinds|sorts|round|over))|every(?:one|body)?(?! (?:\w+ )?(?:days?|weeks?|months?|quarters?|years?|mornings?|afternoons?|evenings?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|time|half|six|two|three|four|five|other|single))|entire(?:ly)?|unanimous(?:ly)?|without exception|completely)\b/iu,
    examples: ['All staff took part', 'every household', 'unanimously'],
    counterExamples: ['every week', 'all year round', 'every single month', 'Every Friday'],
  },
  {
    ...{ id: 'only-zh', language: 'zh', side: 'claim', means: 'only' },
    pattern: /只有(?![0-9一二两三四五六七八九十])|唯一|独家|只限/u,
    examples: ['只有党员参加', '唯一的单位'],
    counterExamples: ['党员参加', '只要', '只有三人'],
  },
  {
    ...{ id: 'only-en', language: 'en', side: 'claim', means: 'only' },
    pattern:
      /\b(?<!not )(?:only(?! (?:if|when|after|once))|solely|exclusively|the sole|nobody but)\b/iu,
    examples: ['Only members attend', 'the sole unit'],
    counterExamples: ['not only members', 'members attend', 'only if they pass'],
  },
  {
    ...{ id: 'first-zh', language: 'zh', side: 'claim', means: 'first' },
    pattern: /首次|首个|首家|首创|第一次|率先|第一个|第一家/u,
    examples: ['首次举办', '率先推行'],
    counterExamples: ['首先举办', '第一季度'],
  },
  {
    ...{ id: 'first-en', language: 'en', side: 'claim', means: 'first' },
    pattern:
      /\b(?:for the first time|first (?:ever|of its kind|in the (?:city|province|country))|pioneered|was the first)\b/iu,
    examples: ['held for the first time', 'the first in the city'],
    counterExamples: ['First, it held', 'the first week'],
  },
  {
    ...{ id: 'most-zh', language: 'zh', side: 'claim', means: 'most' },
    pattern: /最(?!近|后|终|初|多|少|低|新)|名列前茅|全(?:国|省|市)第一|领先/u,
    examples: ['最好的单位', '全省第一'],
    counterExamples: ['最近', '最后', '最多三人'],
  },
  {
    ...{ id: 'most-en', language: 'en', side: 'claim', means: 'most' },
    pattern:
      /\b(?:the (?:most|best|largest|biggest|highest|greatest|finest|lowest|worst|smallest|fastest|strongest)|top[- ]ranked|ranked first|number one|most of (?:the|its|their))\b/iu,
    examples: ['the largest bureau', 'ranked first', 'most of the staff'],
    counterExamples: ['at most three', 'a large bureau'],
  },
  {
    ...{ id: 'atMost-zh', language: 'zh', side: 'claim', means: 'atMost' },
    pattern: /最多|至多|不超过|不得(?:超过|多于|高于)|不多于|不高于|上限/u,
    examples: ['最多两次', '不得多于25人'],
    counterExamples: ['不少于25人', '最少两次'],
  },
  {
    ...{ id: 'atMost-en', language: 'en', side: 'claim', means: 'atMost' },
    pattern:
      /\b(?:at (?:the )?most|no more than|not more than|up to|a maximum of|not exceed(?:ing)?|no longer than)\b/iu,
    examples: ['at most twice', 'no more than 15 days'],
    counterExamples: ['at least twice', 'more than 15'],
  },
  {
    ...{ id: 'atLeast-zh', language: 'zh', side: 'claim', means: 'atLeast' },
    pattern: /至少|最少|不少于|不低于|不得(?:少于|低于)|起码/u,
    examples: ['至少两次', '不少于8小时'],
    counterExamples: ['不超过两次', '减少'],
  },
  {
    ...{ id: 'atLeast-en', language: 'en', side: 'claim', means: 'atLeast' },
    pattern:
      /\b(?:at (?:the )?least|no (?:less|fewer) than|not (?:less|fewer) than|a minimum of)\b/iu,
    examples: ['at least twice', 'no less than 8 hours'],
    counterExamples: ['at most twice', 'less than 8'],
  },
  {
    ...{ id: 'cause-zh', language: 'zh', side: 'claim', means: 'cause' },
    pattern:
      /因为|由于|(?:^|[，,])因(?=\p{Script=Han})(?!地|材|此|而|人|时|事)|因此|所以|因而|导致|致使|是因|原因是/u,
    examples: ['因为下雨', '因药价上涨', '因此停办'],
    counterExamples: ['因地制宜', '因材施教', '基因'],
  },
  {
    ...{ id: 'cause-en', language: 'en', side: 'claim', means: 'cause' },
    pattern:
      /\b(?:because|due to|owing to|as a result|therefore|thanks to|caused|in response to|led to|resulted in|which is why|since (?:it|they|the (?:old|previous)))\b/iu,
    examples: ['because it rained', 'as a result', 'led to a fall'],
    counterExamples: ['since 2008', 'led by the director'],
  },
  {
    ...{ id: 'plan-zh', language: 'zh', side: 'claim', means: 'plan' },
    pattern:
      /(?<!年|学习|度|制定\p{Script=Han}*)计划(?=在|于|把|将|建|开|成|增|举|派|推)|打算|拟(?!定|订)|即将|今后将|将于|将在|将来|尚未/u,
    examples: ['计划建立图书室', '打算派人', '将于明年举办', '尚未实行'],
    counterExamples: ['制定学习计划', '将课程改到晚上'],
  },
  {
    ...{ id: 'plan-en', language: 'en', side: 'claim', means: 'plan' },
    pattern:
      /\b(?:plan(?:s|ned|ning)? to|intend(?:s|ed)? to|will (?:be|soon|start|begin|open|send|hold|build|set)|(?:is|are) going to|aims? to|hopes? to|not yet|in (?:the )?future)\b/iu,
    examples: ['plans to build', 'will be sent', 'not yet approved'],
    counterExamples: ['a study plan', 'of their own free will'],
  },
  {
    ...{ id: 'hearsay-zh', language: 'zh', side: 'claim', means: 'hearsay' },
    pattern: /据称|据说|传闻|听说|有人说|谣传|据传|据悉/u,
    examples: ['据说他来过', '据悉'],
    counterExamples: ['他说', '根据规定'],
  },
  {
    ...{ id: 'hearsay-en', language: 'en', side: 'claim', means: 'hearsay' },
    pattern:
      /\b(?:reportedly|rumou?rs?|allegedly|supposedly|it is (?:said|believed)|is said to|are said to)\b/iu,
    examples: ['He reportedly came', 'it is said that'],
    counterExamples: ['He said that', 'a report'],
  },
  {
    ...{ id: 'always-zh', language: 'zh', side: 'claim', means: 'always' },
    pattern: /总是|从来|永远|从不|从未|每时每刻/u,
    examples: ['总是迟到', '从未缺席'],
    counterExamples: ['总结', '从前'],
  },
  {
    ...{ id: 'always-en', language: 'en', side: 'claim', means: 'always' },
    pattern: /\b(?:always|never|forever|constantly|permanently|at all times)\b/iu,
    examples: ['always late', 'never absent'],
    counterExamples: ['nevertheless', 'often late'],
  },
  {
    ...{ id: 'more-zh', language: 'zh', side: 'claim', means: 'more' },
    pattern: /翻(?:了)?(?:一|两|三|几)?[番倍]|成倍|倍增|远远?超|大大超过|加倍/u,
    examples: ['翻了一番', '成倍增长', '八十岁以上加倍'],
    counterExamples: ['翻阅', '增长'],
  },
  {
    ...{ id: 'more-en', language: 'en', side: 'claim', means: 'more' },
    pattern:
      /\b(?:doubl(?:e[sd]?|ing)|tripl(?:e[sd]?|ing)|twofold|far (?:more|exceed\w*)|halved|by half)\b/iu,
    examples: ['it doubled', 'reduced by half'],
    counterExamples: ['half an hour', 'far away'],
  },
];
