import type { SenseRow } from './senseRow.ts';

/** Words by which the book may say a sense: wider than those that claim it, since a paraphrase may sharpen them. */
export const bookSenses: readonly SenseRow[] = [
  {
    ...{ id: 'must-book-zh', language: 'zh', side: 'book', means: 'must' },
    pattern: /必须|须|务必|应|要|需|一律|不得|严禁|方能|才能|规定|制度|至少|不少于|必|坚持|每/u,
    examples: ['要求参加', '须持证', '不得缺席'],
    counterExamples: ['组织参观', '开展活动'],
  },
  {
    ...{ id: 'may-book-zh', language: 'zh', side: 'book', means: 'may' },
    pattern: /可|自愿|允许|能够|自行|自主|选择|自选|鼓励|支持|随时|不必|免|无须|无需|倡|建议|不用/u,
    examples: ['职工可报名', '自愿参加', '免登记'],
    counterExamples: ['职工须报名', '一律参加'],
  },
  {
    ...{ id: 'all-book-zh', language: 'zh', side: 'book', means: 'all' },
    pattern:
      /全(?!国|省|市委)|所有|都|每|各|一律|任何|凡|均|皆|人人|谁|一切|无一|100%|整个|广大|大家|满/u,
    examples: ['全体职工', '谁都能看', '人人写笔记'],
    counterExamples: ['部分职工', '三名职工'],
  },
  {
    ...{ id: 'only-book-zh', language: 'zh', side: 'book', means: 'only' },
    pattern: /只|仅|唯一|独|限|才|专|除.{0,12}外/u,
    examples: ['只收3元', '限报两门', '除声乐班外'],
    counterExamples: ['收3元', '可报两门'],
  },
  {
    ...{ id: 'first-book-zh', language: 'zh', side: 'book', means: 'first' },
    pattern: /首|第一|率先|始|最早|头一|开创|先河/u,
    examples: ['首届', '头一年', '率先推行'],
    counterExamples: ['第二年', '推行'],
  },
  {
    ...{ id: 'most-book-zh', language: 'zh', side: 'book', means: 'most' },
    pattern: /最|第一|榜首|领先|前茅|冠|首位|多数|大多|大部分|普遍|主要|特别|尤/u,
    examples: ['最大的一笔', '居全省首位'],
    counterExamples: ['较大的一笔', '全省'],
  },
  {
    ...{ id: 'atMost-book-zh', language: 'zh', side: 'book', means: 'atMost' },
    pattern:
      /最多|至多|不超过|不得?(?:多于|高于|超过)|不逾|以内|之内|以下|限|内|不到|不足|不上|下|封顶/u,
    examples: ['不超过2次', '三日内', '限报两门'],
    counterExamples: ['不少于25人', '达到25人'],
  },
  {
    ...{ id: 'atLeast-book-zh', language: 'zh', side: 'book', means: 'atLeast' },
    pattern: /至少|最少|不少于|不得?(?:低于|少于)|以上|余|多|起|达|(?<!不)超|满|方可|才/u,
    examples: ['不得少于25人', '两题以上', '40多本'],
    counterExamples: ['不到25人', '每人两门'],
  },
  {
    ...{ id: 'cause-book-zh', language: 'zh', side: 'book', means: 'cause' },
    pattern:
      /因(?!地|材|人|时)|由于|所以|故|导致|致|使|原因|从而|促|令|引起|为了|为(?=\p{Script=Han}{2,8}[，,])|针对|受/u,
    examples: ['因误导停办', '使职工受益', '从而提高'],
    counterExamples: ['停办一期', '因地制宜'],
  },
  {
    ...{ id: 'plan-book-zh', language: 'zh', side: 'book', means: 'plan' },
    pattern:
      /将(?!军)|计划|拟|打算|准备|预计|规划|尚未|未|争取|力争|要(?!求)|今后|下一步|目标|推迟|申请/u,
    examples: ['将于明年建成', '尚未批复', '力争完成'],
    counterExamples: ['已经建成', '要求完成'],
  },
  {
    ...{ id: 'hearsay-book-zh', language: 'zh', side: 'book', means: 'hearsay' },
    pattern: /据称|据说|传闻|听说|有人说|谣传|据传|据悉|据介绍|传说/u,
    examples: ['据介绍', '听说他来过'],
    counterExamples: ['他说', '根据'],
  },
  {
    ...{ id: 'always-book-zh', language: 'zh', side: 'book', means: 'always' },
    pattern:
      /总|从来|永|从不|从未|始终|一直|坚持|随时|一时一刻|不断|常|天天|时时|不(?:得|能|许)|没有|无(?!论)/u,
    examples: ['始终坚持', '一直如此', '从未缺席'],
    counterExamples: ['每月一次', '开展活动'],
  },
  {
    ...{ id: 'more-book-zh', language: 'zh', side: 'book', means: 'more' },
    pattern: /翻|倍|超|一半|五成|50%|减半|半/u,
    examples: ['翻了一番', '再超加倍', '减半收取'],
    counterExamples: ['增长三成', '提高'],
  },
];
