import { isChineseStopWord } from './chineseStopWords.ts';
import { isEnglishStopWord } from './english.ts';

/** Words by which one asks, is polite, or points at the book: no answer need repeat them. */
const CHINESE = new Set(
  (
    '您好 你好 谢谢 多谢 请教 麻烦您 帮忙 帮我 帮 想 想问 想知道 知道 了解一下 听说 请 劳驾 问 问一下 看看 具体 具体来说 究竟 到底 ' +
    '名字 名称 身份 职务 职位 担任 叫 叫做 叫作 题目 意思 含义 字 做法 措施 办法 地方 东西 事 事情 样 样子 点 称为 属于 ' +
    '提到 提及 写到 写着 讲到 说到 谈到 讲述 书中 书里 书上 本书 这本 这本书 文中 里面 ' +
    '多长时间 什么时候 多大 多高 多远 多久 几成 几时 时候 一次 办 办过 搞 做 干 弄 去 带 给 用 靠 凭 依靠 借助 有过 做过 开展过'
  ).split(/\s+/u),
);

const ENGLISH = new Set(
  (
    'say says said tell tells told mention mentions mentioned describe describes described name names named call called ' +
    'according please thanks thank hello hi dear question answer ask know see look thing things way ways text book ' +
    'compendium measure measures practice practices method methods approach take takes took taken give gives gave given go goes went gone get make makes made keep keeps keeping kept themselves itself ' +
    'himself herself exactly specifically altogether hold holds held holding use uses used using ' +
    // Function words that senses of the lexicon may hold, so that they are no stop words there; what is denied or compared
    // (nobody, except, less) is asked for.
    'across against along amid among amongst around behind below beneath beside besides beyond concerning despite down ' +
    'onto regarding since throughout till toward towards underneath another one ones someone anyone ' +
    'everyone something anything everything whoever whatever whichever wherever whenever however even yet already ' +
    'really quite'
  ).split(/\s+/u),
);

/** Whether a word (normalised) asks or points instead of naming what an answer speaks of; stop words do. */
export function isAskingWord(word: string): boolean {
  return (
    isChineseStopWord(word) ||
    isEnglishStopWord(word) ||
    CHINESE.has(word) ||
    ENGLISH.has(word) ||
    HOW_MANY.test(word)
  );
}

/** 几 with what is counted, in one word: 几份, 几位, 几回. */
const HOW_MANY = /^好?几\p{Script=Han}$/u;

/** How many things are asked for, not what (哪三条, 有两个, 的五个字): the text before it says that it counts the answer. */
const COUNT_OF_ITEMS =
  /(?<=哪|有|的|是)[一二两三四五六七八九十几]{1,3}(?:[个条项点种类句部名位样件]字?|本(?=的|[,，。?？]|$))(?!一)/gu;

/** A question without the number of items it asks for. */
export function withoutCountOfItems(plain: string): string {
  return plain.replace(COUNT_OF_ITEMS, ' ');
}

/** What a question asks the measure of (how large, how often): the text says the measure, not the word. */
const MEASURE_ASKED =
  /(?<=\bhow )(?:big|large|high|tall|long|wide|broad|deep|thick|far|fast|quickly|heavy|old|often|soon)\b/gu;

/** A normalised English question without the words that ask for a measure. */
export function withoutMeasureAsked(plain: string): string {
  return plain.replace(MEASURE_ASKED, ' ');
}
