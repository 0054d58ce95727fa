import { chineseMentions } from './chineseMentions.ts';
import type { FollowUpReading } from './followUpReading.ts';

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

const COMPARISON =
  /^(?=.*(?:比|不同|区别|差异|异同|差别|不一样))(?:和|与|跟|同|比较|相比|对比|比起来|比起|比|较|起来|有|没有|什么|哪些|何|不同|不一样|区别|差别|差异|异同|之处|点|在|哪里|哪儿|都|呢|吗|一下|来|说|是|的|怎么样|如何|怎样|做法|他们|它们|之间|两者|、|,|\s)+$/u;

const SAME_AGAIN =
  /^(?=.*(?:也|一样|这样|这么|如此|同样))(?:也|又|是不是|是否|有没有|都|是|有|会|一样|这样|这么|那样|如此|同样|做|的|吗|呢|么|了)+$|^在?(?:这|那)(?:个|一)?(?:方面|点|件事)上?(?:又|是|都)*(?:做得|做的)?(?:怎么样|如何|怎样|怎么做的?)?$/u;

const OTHERS =
  /^(?:还有)?(?:没有)?(?:(?:其他|其它|其余|别)(?:的|各|几)*(?:个|家)?(?:单位|部门|局|机关|地方|地区)|(?:各|所有|全部)(?:个|的)?(?:单位|部门|地方)|别人|别家)们?吗?$|^除了?(?:它|它们|他们|这些|这几个|这几家|以上)(?:单位|部门)?(?:之外|以外|外)?[,，]?还有(?:没有|哪些|谁|别的|其他|其它|别|的|单位|部门|吗)*$/u;

/** 学习型党组织是什么, 本书…, 哪些单位…: asked of no unit in particular. */
const AT_LARGE =
  /(?:本|全|这本|该|这部)(?:书|汇编|资料)|书[中里]|目录|案例|(?:哪|各|每|所有|全部|其他|其它|多少|几|什么)(?:些|个|家|几个|几家)?(?:单位|部门|局|机关|地方|地区)|^什么是|是什么意思|^\p{Script=Han}{2,12}(?:是|指)(?:的是)?什么$/u;

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
    return { text: bare === '' ? rest : bare, leans: leans || asksAbout };
  },
  isCourtesy: (text) => COURTESY.test(text.replace(END, '')),
  opensNewTopic: (text) => NEW_TOPIC.test(text),
  wantedLanguage(fragment) {
    const name = WANTED.exec(fragment)?.[1];
    if (name === undefined) return null;
    return name.startsWith('英') ? 'en' : 'zh';
  },
  isComparison: (fragment) => COMPARISON.test(fragment),
  isSameAgain: (fragment) => SAME_AGAIN.test(fragment),
  isOthers: (fragment) => OTHERS.test(fragment),
  isAtLarge: (fragment) => AT_LARGE.test(fragment),
  unitsAt: (text) => SPOKEN_OF.exec(text)?.index ?? null,
  mentions: (text) => chineseMentions(text),
  withoutJoiners: (text) => text.replace(/^[和与跟同、,\s]+|[和与跟、,\s的]+$/gu, ''),
};
