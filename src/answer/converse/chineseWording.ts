import { chineseReading } from './chineseReading.ts';
import type { EarlierTurn } from './earlierTurn.ts';
import type { FollowUpWording } from './followUpWording.ts';
import { replaceNames, replaceSpan } from './replaceSpan.ts';
import { unitList, type SpokenUnit } from './spokenUnit.ts';

/** Who a question asks about where it names no unit. */
const UNITS =
  /(?:(?:其他|其它)?(?:各|每|所有|全部|这些|哪些|哪几|哪|多少|几|什么)(?:个|家|所)?(?:的)?|其他|其它)?(?:单位|部门|机关|地方|地区)(?:们)?|(?:哪些|哪个|哪几个|各|各个)局|^谁/u;

const REFERENCE = /第[0-9一二三四五六七八九十百]+(?:页|节|部分|个案例)/u;

const ASKING = /什么|为何|怎么|怎样|如何|哪|谁|多少|几|何时|吗|是否|有没有|多久/u;

/** Words by which a question comes to its subject. */
const OPENING = /^(?:请问|请|介绍一下|介绍|说说|讲讲|说明|列出|总结)*/u;

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

/** A comparison that an earlier follow-up added gives way to the next: …，有什么不同. */
function withoutTail(text: string): string {
  const cut = Math.max(text.lastIndexOf('，'), text.lastIndexOf(','));
  const tail = text.slice(cut + 1);
  const isAdded = chineseReading.isComparison(tail);
  return cut > 0 && isAdded ? text.slice(0, cut) : text;
}

function list(units: readonly SpokenUnit[]): string {
  return unitList(units, 'zh');
}

/** How Chinese follow-ups are made whole. */
export const chineseWording: FollowUpWording = {
  ofUnits,
  compared,
  ofOthers(earlier) {
    const asksWhich = /(?:哪些|哪几|哪|多少|几)(?:个|家|所)?(?:单位|部门|机关|地方|地区)/u;
    if (earlier.named.length === 0 && asksWhich.test(earlier.text)) {
      return earlier.text.replace(/(?:其他)?(?=哪|多少|几)/u, '其他');
    }
    return ofUnits({ ...earlier, kind: 'fact' }, [{ zh: '其他各单位', en: '' }]);
  },
  finish: (text) =>
    `${text.replace(/[\s?？。.]+$/u, '').replace(/的的/gu, '的')}${/^(?:请|介绍|说说|讲讲|列出|总结)/u.test(text) ? '。' : '？'}`,
};
