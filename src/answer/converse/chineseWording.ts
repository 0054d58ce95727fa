import { isEnglishStopWord } from '../../text/english.ts';
import { chineseReading } from './chineseReading.ts';
import type { EarlierTurn } from './earlierTurn.ts';
import type { Aspect } from './followUpReading.ts';
import type { FollowUpWording } from './followUpWording.ts';
import { replaceNames, replaceSpan } from './replaceSpan.ts';
import { unitList, type SpokenUnit } from './spokenUnit.ts';

/** Who a question asks about where it names no unit. */
const UNITS =
  /(?:(?:其他|其它)?(?:各|每|所有|全部|这些|哪些|哪几|哪|多少|几|什么)(?:个|家|所)?(?:的)?|其他|其它)?(?:单位|部门|机关|地方|地区)(?:们)?|(?:哪些|哪个|哪几个|各|各个)局|^谁/u;

const REFERENCE = /第[0-9一二三四五六七八九十百]+(?:页|节|部分|个案例)/u;

/** Where a question asks for the manner or the reason. */
const SLOT = /(?:具体|还)?是?(?:如何|怎样|怎么(?!样)|为什么|为何)/u;

const ASKING = /什么|为何|怎么|怎样|如何|哪|谁|多少|几|何时|吗|是否|有没有|多久/u;

/** Words by which a question comes to its subject. */
const OPENING = /^(?:请问|请|介绍一下|介绍|说说|讲讲|说明|列出|总结)*/u;

/** What a question about a thing ends with: it serves for another thing too. */
const NOMINAL_END = /(?:有哪些|包括哪些|包括什么|是什么|有什么|指什么)(?:内容|方面)?$/u;

/** An English question for the manner or the reason. */
const MANNER = /^(?:how(?! (?:many|much|long|often)\b)|why)\b/iu;

const OPENS_QUOTE = /^[“"‘'《「]/u;

function ofUnits(earlier: EarlierTurn, units: readonly SpokenUnit[]): string {
  const { text, named, kind } = earlier;
  if (named.length > 0) {
    const all = kind === 'comparison' ? [...earlier.focus, ...units] : units;
    return replaceNames(text, named, list([...new Set(all)]));
  }
  const subject = UNITS.exec(text) ?? REFERENCE.exec(text);
  const names = list(units);
  if (subject === null) {
    const opening = OPENING.exec(text)![0];
    const rest = text.slice(opening.length);
    return `${opening}${names}${OPENS_QUOTE.test(rest) ? '的' : ''}${rest}`;
  }
  const start = subject.index;
  const whole = replaceSpan(text, { start, end: start + subject[0].length }, names);
  return ASKING.test(whole) ? whole : `${whole}吗`;
}

function compared(earlier: EarlierTurn, units: readonly SpokenUnit[]): string {
  const whole = withoutTail(ofUnits({ ...earlier, kind: 'fact' }, units));
  return earlier.kind === 'comparison' ? whole : `${whole.replace(/吗$/u, '')}，有什么不同`;
}

function withAspect(asked: string, aspect: Aspect): string {
  const text = withoutTail(asked);
  const slotted = (words: string, joined: string): string =>
    SLOT.test(text) ? text.replace(SLOT, words) : `${text}，${joined}`;
  switch (aspect.kind) {
    case 'why':
      return slotted('为什么', '为什么');
    case 'how':
      return slotted('具体如何', '具体怎么做的');
    case 'more':
      if (/(?<!还)有哪些/u.test(text)) return text.replace(/有哪些/u, '还有哪些');
      return slotted('还如何', '还有哪些');
    case 'example':
      return `${text}，有什么例子`;
    case 'page':
      if (/页/u.test(text)) return text;
      return `哪一页讲了${text.replace(OPENING, '')}`;
    case 'detail':
      if (
        SLOT.test(text) &&
        /^[有取得什么哪些]*(?:效果|成效|结果|成果|作用|收获)/u.test(aspect.text)
      ) {
        const result = aspect.text.replace(/^(?:取得了?|有)?(?:什么|哪些)?/u, '');
        return `${text.replace(SLOT, '')}的${result}${ASKING.test(result) ? '' : '怎么样'}`;
      }
      return `${text}，${aspect.text}`;
  }
}

/** A clause that an earlier follow-up added gives way to the next: …，为什么. */
function withoutTail(text: string): string {
  const cut = Math.max(text.lastIndexOf('，'), text.lastIndexOf(','));
  const tail = text.slice(cut + 1);
  const isAdded = chineseReading.aspectOf(tail) !== null || chineseReading.isComparison(tail);
  return cut > 0 && isAdded ? text.slice(0, cut) : text;
}

function aboutTopic(topic: string, units: readonly SpokenUnit[], { text }: EarlierTurn): string {
  const names = units.length === 0 ? '各单位' : list(units);
  if (REFERENCE.test(topic)) return `${names}${topic}讲了什么`;
  const end = NOMINAL_END.exec(text)?.[0] ?? (OPENS_QUOTE.test(topic) ? '是什么' : '怎么样');
  return `${names}的${topic}${ASKING.test(topic) ? '' : end}`;
}

function across(
  earlier: EarlierTurn,
  { units, aspect }: { units: readonly SpokenUnit[]; aspect?: Aspect },
): string {
  if (aspect !== undefined) return `${aspect.text}：${earlier.text}`;
  const asking = MANNER.exec(earlier.text)?.[0].toLowerCase();
  const topic = (earlier.topic.match(/[\p{L}\p{N}“”'’-]+/gu) ?? []).filter(
    (word) => !isEnglishStopWord(word),
  );
  const before = asking === undefined ? '：' : asking === 'how' ? '如何 ' : '为什么 ';
  return topic.length === 0 ? list(units) : `${list(units)}${before}${topic.join(' ')}`;
}

function list(units: readonly SpokenUnit[]): string {
  return unitList(units, 'zh');
}

/** How Chinese follow-ups are made whole. */
export const chineseWording: FollowUpWording = {
  ofUnits,
  compared,
  withAspect,
  aboutTopic,
  across,
  ofOthers(earlier) {
    const asksWhich = /(?:哪些|哪几|哪|多少|几)(?:个|家|所)?(?:单位|部门|机关|地方|地区)/u;
    if (earlier.named.length === 0 && asksWhich.test(earlier.text)) {
      return earlier.text.replace(/(?:其他)?(?=哪|多少|几)/u, '其他');
    }
    return ofUnits({ ...earlier, kind: 'fact' }, [{ zh: '其他各单位', en: '' }]);
  },
  carried: (fragment, units) =>
    `${list(units)}${OPENS_QUOTE.test(fragment) ? '的' : ''}${fragment}`,
  named: (units, { isPossessive, thing }) =>
    `${list(units)}${thing === undefined ? '' : `的${thing}`}${isPossessive ? '的' : ''}`,
  asksUnits: (text) => UNITS.test(text),
  finish: (text) =>
    `${text.replace(/[\s?？。.]+$/u, '').replace(/的的/gu, '的')}${/^(?:请|介绍|说说|讲讲|列出|总结)/u.test(text) ? '。' : '？'}`,
};
