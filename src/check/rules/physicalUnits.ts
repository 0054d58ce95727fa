/** A unit of measure in both languages, as it stands behind a number. */
export interface PhysicalUnitRow {
  id: string;
  zh: RegExp;
  en: RegExp;
  examples: readonly string[];
  counterExamples: readonly string[];
}

/** Units that a number must keep; rows are tried in order, each at the words right behind the number. */
export const physicalUnits: readonly PhysicalUnitRow[] = [
  {
    id: 'dollar',
    zh: /^(?:美元|美金)/u,
    en: /^(?:US )?dollars?\b/iu,
    examples: ['美元', 'US dollars'],
    counterExamples: ['元', 'yuan'],
  },
  {
    id: 'euro',
    zh: /^欧元/u,
    en: /^euros?\b/iu,
    examples: ['欧元', 'euros'],
    counterExamples: ['元', 'Europe'],
  },
  {
    id: 'yuan',
    zh: /^(?:元|块钱?|人民币)/u,
    en: /^(?:yuan|RMB|renminbi)\b/iu,
    examples: ['元', 'yuan'],
    counterExamples: ['美元', 'dollars'],
  },
  {
    id: 'mu',
    zh: /^亩/u,
    en: /^mu\b/iu,
    examples: ['亩', 'mu'],
    counterExamples: ['公顷', 'music'],
  },
  {
    id: 'hectare',
    zh: /^公顷/u,
    en: /^hectares?\b/iu,
    examples: ['公顷', 'hectares'],
    counterExamples: ['亩', 'mu'],
  },
  {
    id: 'squareMetre',
    zh: /^(?:平方米|平米|㎡)/u,
    en: /^(?:square met(?:re|er)s?|sq)\b/iu,
    examples: ['平方米', 'square metres'],
    counterExamples: ['米', 'metres'],
  },
  {
    id: 'kilometre',
    zh: /^(?:公里|千米)/u,
    en: /^(?:km|kilomet(?:re|er)s?)\b/iu,
    examples: ['公里', 'km'],
    counterExamples: ['里', 'metres'],
  },
  {
    id: 'li',
    zh: /^(?:里|华里)(?!面|有|的)/u,
    en: /^li\b/iu,
    examples: ['里地', 'li'],
    counterExamples: ['公里', 'litres'],
  },
  {
    id: 'centimetre',
    zh: /^(?:厘米|公分)/u,
    en: /^(?:cm|centimet(?:re|er)s?)\b/iu,
    examples: ['厘米', 'cm'],
    counterExamples: ['米', 'metres'],
  },
  {
    id: 'metre',
    zh: /^米/u,
    en: /^met(?:re|er)s?\b/iu,
    examples: ['米', 'metres'],
    counterExamples: ['厘米', 'km'],
  },
  {
    id: 'ton',
    zh: /^吨/u,
    en: /^(?:tons?|tonnes?)\b/iu,
    examples: ['吨', 'tonnes'],
    counterExamples: ['公斤', 'kg'],
  },
  {
    id: 'kilogram',
    zh: /^(?:公斤|千克)/u,
    en: /^(?:kg|kilograms?|kilos?)\b/iu,
    examples: ['公斤', 'kg'],
    counterExamples: ['斤', 'grams'],
  },
  {
    id: 'jin',
    zh: /^斤/u,
    en: /^(?:jin|catt(?:y|ies))\b/iu,
    examples: ['斤', 'jin'],
    counterExamples: ['公斤', 'jinx'],
  },
  {
    id: 'gram',
    zh: /^克/u,
    en: /^(?:g|grams?)\b/iu,
    examples: ['克', 'grams'],
    counterExamples: ['千克', 'kg'],
  },
  {
    id: 'hour',
    zh: /^个?(?:小时|学时|课时|钟头)/u,
    en: /^hours?\b/iu,
    examples: ['小时', 'hours'],
    counterExamples: ['天', 'days'],
  },
  {
    id: 'minute',
    zh: /^分钟?(?!之|数|公)/u,
    en: /^minutes?\b/iu,
    examples: ['分钟', 'minutes'],
    counterExamples: ['小时', 'hours'],
  },
  {
    id: 'day',
    zh: /^(?:天|(?:个)?工作日)/u,
    en: /^(?:working )?days?\b/iu,
    examples: ['天', 'days'],
    counterExamples: ['小时', 'hours'],
  },
  {
    id: 'week',
    zh: /^(?:个?星期|周)/u,
    en: /^weeks?\b/iu,
    examples: ['周', 'weeks'],
    counterExamples: ['天', 'days'],
  },
  {
    id: 'month',
    zh: /^个月/u,
    en: /^months?\b/iu,
    examples: ['个月', 'months'],
    counterExamples: ['年', 'years'],
  },
  {
    id: 'second',
    zh: /^秒/u,
    en: /^seconds?\b/iu,
    examples: ['秒', 'seconds'],
    counterExamples: ['分', 'minutes'],
  },
];
