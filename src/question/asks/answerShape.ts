import { normalise } from '../../text/normalise.ts';

const DIGITS = '[0-9〇零一二两三四五六七八九十百千万亿.]';

/** What numbers stand before: 4期, 九百盏, 5000万元. */
const MEASURES = '[个名人次期件篇家本盏块台天年月日周度吨项场批位所条种页元成届级]';

/** What is counted behind 几 or 多少: 几期, 多少件. 那几位 and 哪几个 point and choose, 好几个 is many: none asks how many. */
const COUNTED = new RegExp(
  `(?<![那这哪前后好])(?:几|多少)(${MEASURES})(?!\\p{Script=Han}*钱)`,
  'u',
);

/** People are counted by any of these; 个 asks for whatever is counted. */
const OF_PEOPLE = '[个位名人]';
const OF_MEASURE: Record<string, string> = {
  位: OF_PEOPLE,
  名: OF_PEOPLE,
  人: OF_PEOPLE,
  个: MEASURES,
};

const ASKS_MONEY =
  /多少(?:钱|元|经费|资金|费用)|\bhow much money\b|\bhow much\b.*\b(?:cost|costs|pay|paid|spend|spent)\b/u;

const ASKS_TIME =
  /何时|什么时候|哪一?[天日月年]|几[月点]|周几|多久|多长时间|\bwhen\b|\bhow (?:often|long)\b|\b(?:which|what) (?:day|month|year)\b/u;

const ASKS_NUMBER =
  /多少|占几成|比例|百分之几|\bhow many\b|\bhow much\b|\b(?:what|which) (?:share|percentage|proportion|number|fraction)\b/u;

/** 面积多大, 多重; not 多大程度上, 越多高. */
const ASKS_SIZE =
  /(?<![许越更很最好不])多(?:大|高|长|重|远|深|宽|厚|快)(?!程度|意义|作用)|\bhow (?:big|large|high|tall|heavy|deep|wide|fast)\b/u;

const MONEY = new RegExp(`${DIGITS}(?:多|余)?万?(?:元|美元)`, 'u');

const TIME = new RegExp(
  `周[一二三四五六日]|[每半](?:个)?[日天周月季年]|${DIGITS}(?:个)?(?:小时|学时|分钟|[日天周月季年])|[今去明当]年|年[初底末]`,
  'u',
);

const NUMBER = new RegExp(`[0-9]|百分之|${DIGITS}{2}|${DIGITS}${MEASURES}`, 'u');

const CLAUSE = /[,，;；。?？!！]|\.\s/u;

/** Words that ask for something other than a number or a time. */
const ASKS_OTHER = /哪些|什么(?!时候)|怎样|怎么|如何|为什么/u;

/** 举办了几期,主要讲了哪些内容: a clause of its own asks for something else. */
function asksMore(plain: string): boolean {
  return plain.split(CLAUSE).some((clause) => ASKS_OTHER.test(clause) && !asksQuantity(clause));
}

function asksQuantity(clause: string): boolean {
  return [COUNTED, ASKS_MONEY, ASKS_TIME, ASKS_NUMBER, ASKS_SIZE].some((asks) => asks.test(clause));
}

/**
 * What a sentence (without white space) must show to answer a question for a number, a sum or a time; null for any
 * other question. A sentence without it may speak of the matter, but does not say what was asked.
 */
export function answerShape(question: string): RegExp | null {
  const plain = normalise(question);
  if (asksMore(plain)) return null;
  if (ASKS_MONEY.test(plain)) return MONEY;
  const counted = COUNTED.exec(plain)?.[1];
  if (counted !== undefined) {
    return new RegExp(`${DIGITS}(?:多|余)?${OF_MEASURE[counted] ?? counted}`, 'u');
  }
  if (ASKS_TIME.test(plain)) return TIME;
  return ASKS_NUMBER.test(plain) || ASKS_SIZE.test(plain) ? NUMBER : null;
}
