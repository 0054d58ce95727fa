import { chineseMentions } from './chineseMentions.ts';
import type { Aspect, FollowUpReading } from './followUpReading.ts';

/** Courtesies before the question itself. */
const COURTESY_OPENING =
  /^(?:谢谢你?|多谢|好的?|嗯+|哦+|明白了?|知道了|懂了|请问|麻烦问一下|想问一下|我想知道|对了|ok(?:ay)?)[,、.!。;\s]*/iu;

/** 那 and its like; 那个, 那些, 那年 and 那么多 are other words. */
const CONNECTIVE =
  /^(?:那么(?!多|大|少)|那(?!个|家|些|里|儿|年|天|次|种|样|本|部|边|时|位|么|项|场|所)|换成|换作|换做|如果是|要是|至于|然后|而|接着|再问一?下|另外|还有[,、\s])[,、\s]*/u;

/** 呢 and how it is mistyped. */
const PARTICLE = /(?:呢|呐|捏|咧|尼|ne)$/u;

const END = /[\s?!.。…~,，、;；]+$/u;

const ASKING = /什么|为何|为啥|怎么|怎样|如何|哪|谁|多少|几|何时|吗|是否|是不是|有没有|多久/u;

const COURTESY =
  /^(?:(?:非常|太)?(?:谢谢|感谢|多谢)(?:你|您|了|啦)*|好的?|好吧|行|可以了?|明白了?|知道了|懂了|了解|收到|原来如此|不错|很好|太好了|没有?(?:别的)?(?:问题)?了|再见|你好|您好|ok(?:ay)?|[,、.!。\s]|啊|呀|吧|哦|嗯)+$/iu;

const NEW_TOPIC =
  /^(?:换个?(?:话题|问题)|另(?:外)?(?:问)?一?个(?:别的)?(?:话题|问题)|新(?:的)?(?:话题|问题)|重新问|不说这个了?)/u;

const WANTED =
  /^(?:请|能|可以|能不能|麻烦|你)*(?:再)?(?:用|以|换成|翻译?成|译成|改(?:用|成))?(中文|汉语|普通话|英文|英语)(?:再|来)?(?:版|版本)?(?:说|讲|回答|答|写|翻译|解释|表达|表述)?(?:一?遍|一下|一次)?(?:的)?(?:吧|吗)?$/u;

const KINDS: readonly [Aspect['kind'], RegExp][] = [
  [
    'why',
    /^(?:这|那)?(?:又)?是?(?:为什么|为何|为啥|怎么会|凭什么)(?:会|要|能)?(?:这么|这样|那么|那样|如此)?(?:做|说|规定|安排|要求|讲)?的?(?:呢|啊|呀)?$|^(?:有)?(?:什么|是何|何)?(?:原因|理由|道理|缘由)(?:是什么|何在|在哪里?|呢)?$/u,
  ],
  [
    'how',
    /^(?:具体|详细|实际|到底|都)*是?(?:怎么|怎样|如何|咋)(?:个)?(?:去|来|具体)?(?:做|开展|实施|实行|落实|操作|进行|实现|安排|组织|执行|推进|运作)(?:到|好)?(?:法)?的?(?:呢|啊|呀)?$|^(?:具体|详细)(?:做法|内容|情况|步骤|措施|办法)?(?:是什么|是啥|有哪些|呢|如何)?$/u,
  ],
  [
    'how',
    /^(?=.*(?:详细|具体|展开|进一步|细))(?:能不能|能否|能|可以|请|你|给我|再|更|详细|具体|展开|进一步|地|说|讲|谈|介绍|说明|解释|一下|一点儿?|一些|点儿?|些|吗|呢|吧|细)+$/u,
  ],
  [
    'more',
    /^(?:还有|另外还有|此外还有|此外|除此之外|除了这些|除此以外)(?:没有|其他|其它|别|什么|哪些|啥|的|做法|办法|措施|内容|吗|呢|还有|[,、])*$|^(?:其他的|其它的|别的|更多)(?:呢|做法|办法|措施)*$|^(?:就|只有|就是)这些(?:吗|了吗)?$|^继续(?:说|讲)?$/u,
  ],
  [
    'example',
    /^(?=.*(?:例|比如|比方))(?:能不能|能否|能|可以|请|再|给我|我|来|举|给|有没有|有|一个|个|几个|些|一些|什么|哪些|具体|的|例子|实例|例|比如|比方|例如|说|说明|看看|一下|吗|呢|吧)+$/u,
  ],
  [
    'page',
    /^(?=.*(?:页|出处))(?:这|那|它|上面|以上|个|些|段|句|话|内容|是|在|出自|写在|见于?|出现在|位于|来自|书|里|中|上|的|第几页|哪一?页|多少页|几页|页码|页数|出处|多少|几|哪里|呢|吗|请|告诉我|什么)+$/u,
  ],
  [
    'detail',
    /^(?:一共|总共|共|总计|大概|大约|每次|每年|每月|每周|参加的?|其中)*有?(?:多少|几)(?:个|名|位|期|次|人次|人|场|本|篇|件|项|年|天|小时|学时|钱|元|万元|种|遍|回|条|职工|干部|党员|同志|书|参加|参与|受训|出席|了|过)*(?:呢|啊)?$/u,
  ],
  [
    'detail',
    /^是?在?(?:从)?(?:什么时候|何时|哪一?年|哪一?天|几月|哪个月|谁|哪些人|什么人|哪里|哪儿|什么地方|多久|多长时间|什么方式|用什么)(?:开始|参加|参与|负责|主讲|讲|来讲|来|组织|举办|建立|成立|开展|举行|提出|规定|发起|去|一次|做|进行|请|教)*(?:的|了|过)?(?:呢|啊)?$/u,
  ],
  [
    'detail',
    /^(?:取得了?|有|收到了?|产生了?)?(?:什么|哪些|何|怎样的)?(?:效果|成效|结果|成果|作用|收获)(?:如何|怎么样|怎样|好吗|好不好|是什么|有哪些|大吗)?$/u,
  ],
  [
    'detail',
    /^(?:主要|都|具体|分别)*(?:讲|说|谈|介绍|包括|涉及|学习?)(?:的是|了|过)?(?:哪些|什么|啥)(?:主要|具体)?(?:内容|主题|题目|方面|东西)?$|^(?:主要)?内容(?:是什么|有哪些)$/u,
  ],
  [
    'detail',
    /^第[一二三四五六七八九十0-9]+(?:项|点|条|种|方面)(?:具体|到底)?是?(?:怎么|怎样|如何)?(?:做|讲|说|规定|要求|安排|实行|开展)?的?(?:什么|哪些)?(?:内容)?$/u,
  ],
];

const COMPARISON =
  /^(?=.*(?:比|不同|区别|差异|异同|差别|不一样))(?:和|与|跟|同|比较|相比|对比|比起来|比起|比|较|起来|有|没有|什么|哪些|何|不同|不一样|区别|差别|差异|异同|之处|点|在|哪里|哪儿|都|呢|吗|一下|来|说|是|的|怎么样|如何|怎样|做法|他们|它们|之间|两者|、|,|\s)+$/u;

const SAME_AGAIN =
  /^(?=.*(?:也|一样|这样|这么|如此|同样))(?:也|又|是不是|是否|有没有|都|是|有|会|一样|这样|这么|那样|如此|同样|做|的|吗|呢|么|了)+$|^在?(?:这|那)(?:个|一)?(?:方面|点|件事)上?(?:又|是|都)*(?:做得|做的)?(?:怎么样|如何|怎样|怎么做的?)?$/u;

const OTHERS =
  /^(?:还有)?(?:没有)?(?:(?:其他|其它|其余|别)(?:的|各|几)*(?:个|家)?(?:单位|部门|局|机关|地方|地区)|(?:各|所有|全部)(?:个|的)?(?:单位|部门|地方)|别人|别家)们?吗?$|^除了?(?:它|它们|他们|这些|这几个|这几家|以上)(?:单位|部门)?(?:之外|以外|外)?[,，]?还有(?:没有|哪些|谁|别的|其他|其它|别|的|单位|部门|吗)*$/u;

/** 学习型党组织是什么, 本书…, 哪些单位…: asked of no unit in particular. */
const AT_LARGE =
  /(?:本|全|这本|该|这部)(?:书|汇编|资料)|书[中里]|目录|案例|(?:哪|各|每|所有|全部|其他|其它|多少|几|什么)(?:些|个|家|几个|几家)?(?:单位|部门|局|机关|地方|地区)|^什么是|是什么意思|^\p{Script=Han}{2,12}(?:是|指)(?:的是)?什么$/u;

const PEOPLE = '人|职工|干部|党员|专家|教授|学者|同志|学生|教师|老师';

/** A question for people, or for how many of them. */
const ASKS_PEOPLE = new RegExp(`(?:多少|几|哪些)(?:名|个|位)?(?:${PEOPLE})|谁`, 'u');

/** Units and people a later pronoun can mean. */
const SPOKEN_OF =
  /(?:各|每|哪|所有|全部|多少|几|其他)\p{Script=Han}{0,2}(?:单位|部门|局|机关)|^单位|职工|干部|党员|人员|同志|学生|教师|老师|群众|居民|专家|教授|领导|员工/u;

/** How Chinese follow-ups are read. */
export const chineseReading: FollowUpReading = {
  open(text) {
    let rest = text.replace(END, '');
    let leans = false;
    for (;;) {
      const opening = COURTESY_OPENING.exec(rest) ?? CONNECTIVE.exec(rest);
      if (opening === null || opening[0].length === rest.length) break;
      leans ||= CONNECTIVE.test(rest);
      rest = rest.slice(opening[0].length);
    }
    const bare = rest.replace(PARTICLE, '').replace(END, '');
    const asksAbout = bare !== rest && bare !== '' && !ASKING.test(bare);
    return { text: bare === '' ? rest : bare, leans: leans || asksAbout, asksAbout };
  },
  isCourtesy: (text) => COURTESY.test(text.replace(END, '')),
  opensNewTopic: (text) => NEW_TOPIC.test(text),
  wantedLanguage(fragment) {
    const name = WANTED.exec(fragment)?.[1];
    if (name === undefined) return null;
    return name.startsWith('英') ? 'en' : 'zh';
  },
  aspectOf(fragment) {
    if (/(?:单位|部门|案例)/u.test(fragment)) return null;
    const kind = KINDS.find(([, pattern]) => pattern.test(fragment))?.[0];
    return kind === undefined ? null : { kind, text: fragment };
  },
  isComparison: (fragment) => COMPARISON.test(fragment),
  isSameAgain: (fragment) => SAME_AGAIN.test(fragment),
  isOthers: (fragment) => OTHERS.test(fragment),
  isAtLarge: (fragment) => AT_LARGE.test(fragment),
  isOfPeople: (fragment, earlier) => ASKS_PEOPLE.test(earlier) && /^(?:他们|她们)/u.test(fragment),
  unitsAt: (text) => SPOKEN_OF.exec(text)?.index ?? null,
  mentions: (text) => chineseMentions(text),
  withoutJoiners: (text) => text.replace(/^[和与跟同、,\s]+|[和与跟、,\s的]+$/gu, ''),
};
