import { readAddresses, type Address } from './addresses.ts';
import type { QuestionKind } from './intent/intended.ts';

/** What is left of a question that only asks what a case or page is about: “市统计局的经验讲了什么”, “What does page 4 say?”. */
const ASKS_OVERVIEW =
  /^(?:的|主要|经验|做法|材料|内容|情况|概况|请|介绍|总结|概括|简述|讲|说|写|是|有|了|些|什么|哪些|怎么样|怎样|如何|[\s?？。.,，!！'’:：]|\b(?:what|does|do|did|is|are|say|says|said|tell|me|us|please|about|summari[sz]e|summary|describe|description|overview|give|an|a|of|the|on|in|there|written|measures?|practices?|points?|s|case|unit)\b)*$/u;

/** Words that ask who, not what: the kind of the question has told that already. */
const SCAFFOLD = new RegExp(
  [
    '(?:各|各个|每个|所有|全部|这些|哪些|哪几个|哪几家|哪个|哪家|(?:多少|几)(?:个|家|所)?)(?:单位|部门|机关|地方|地区|案例)(?:们)?',
    '[这那]?[一两二三四五六七八九十0-9]+(?:个|家|所)(?:单位|部门|机关|局|公司|学校|企业|地方|地区)(?:之间)?',
    '单位',
    "\\b(?:(?:which|what|how many|all|each|every|various|different) (?:of )?)?(?:the )?(?:units?|organi[sz]ations?|bureaus|departments|case studies|cases)(?:'s?)?\\b",
    '本书|书中|全书|\\b(?:in|of|by) (?:the|this) (?:book|compendium)\\b',
  ].join('|'),
  'gu',
);

/** Words that ask for a comparison: what is compared stands beside them. */
const COMPARING =
  /(?:有(?:什么|何|哪些|啥)?)?(?:不同|区别|差异|异同)(?:之处|点)?(?:在哪里?|是什么)?|比较(?:一下)?|对比(?:一下)?|相比|\b(?:compared?|comparison|contrast|differences?|different(?:ly)?|differ|versus|vs)\b(?: (?:between|of|to|with|from))?/gu;

/** What is left to search for, without words that only ask; '' where a case or a page is named and nothing more is asked of it. */
export function topicOf(
  rest: string,
  { kind, isPointed }: { kind: QuestionKind; isPointed: boolean },
): string {
  const asked = kind === 'comparison' ? rest.replace(COMPARING, ' ') : rest;
  const topic = asked.replace(SCAFFOLD, ' ').replace(/\s+/gu, ' ').trim();
  return isPointed && ASKS_OVERVIEW.test(topic) ? '' : topic;
}

/** Numbered things that are asked for themselves: nothing more is asked. */
export function addressesAsked(topic: string): Address[] {
  const { addresses, rest } = readAddresses(topic);
  return ASKS_OVERVIEW.test(rest) ? addresses : [];
}
