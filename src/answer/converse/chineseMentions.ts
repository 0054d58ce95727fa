import { parseNumeral } from '../../text/numerals.ts';
import type { Mention, Reference } from './followUpReading.ts';

const UNIT =
  '单位|部门|机关|机构|组织|地方|地区|局|区|县|市|镇|乡|街道|社区|中学|学校|校|检察院|法院|医院|院|公司|集团|企业';

/** What a unit's name must end with to be 该局, 这所学校. */
const OF_KIND: Readonly<Record<string, RegExp>> = {
  学校: /学校|中学|小学|大学/u,
  校: /学校|中学|小学|大学/u,
  街道: /街道/u,
  社区: /社区/u,
};

/** Words that name no kind of unit in particular. */
const ANY_KIND = /^(?:单位|部门|机关|机构|组织|地方|地区|企业)$/u;

const NUMBER = '[0-9]{1,2}|[一二两三四五六七八九十]{1,3}';

/** Behind 第二个: a particle, a verb or the end; a noun makes it the second of something else. */
const BEHIND_ORDINAL =
  '(?=$|[\\s,、]|的|呢|是|在|有|又|还|也|如何|怎|为|做|具体|开展|和|与|跟|比|多少|几|什么|建立|举办|组织|采取)';

const RULES: readonly [RegExp, (match: RegExpMatchArray) => Reference, 'pronoun'?][] = [
  [
    new RegExp(`(?:这|那|上述|以上|前面)(${NUMBER}|几|些)(?:个|家|所)?(?:${UNIT})`, 'gu'),
    ([, count]) => ({ to: 'several', count: parseNumeral(count!) }),
  ],
  [
    new RegExp(`(前面?|头|后面?|最后)(${NUMBER})(?:个|家|所)(?:${UNIT})?${BEHIND_ORDINAL}`, 'gu'),
    ([, side, count]) => ({
      to: 'run',
      count: parseNumeral(count!) ?? 1,
      fromEnd: /后/u.test(side!),
    }),
  ],
  [
    new RegExp(
      `(?:他们|它们|她们|这|那)?两(?:个|家)(?:${UNIT})?(?=都|各|之间|的|有|呢|$|比|哪)|两者|二者|这俩|[他它]俩|[他它]们俩`,
      'gu',
    ),
    () => ({ to: 'several', count: 2 }),
  ],
  [
    new RegExp(`(倒数)?第(${NUMBER})(?:(?:个|家|所)(?:${UNIT})?|单位)${BEHIND_ORDINAL}`, 'gu'),
    ([, back, n]) => ({ to: 'nth', n: (parseNumeral(n!) ?? 0) * (back === undefined ? 1 : -1) }),
  ],
  [
    new RegExp(
      `(前者|头一(?:个|家)(?:${UNIT})?)|后者|最后一?(?:个|家)(?:${UNIT})?${BEHIND_ORDINAL}`,
      'gu',
    ),
    ([, first]) => ({ to: 'nth', n: first === undefined ? -1 : 1 }),
  ],
  [
    new RegExp(`(下|上)一?(?:个|家)(?:${UNIT})?${BEHIND_ORDINAL}`, 'gu'),
    ([, way]) => ({ to: 'step', by: way === '下' ? 1 : -1 }),
  ],
  [
    new RegExp(
      `(?:该|此|(?:这|那)(?:个|家|所|座)?|上述|前述|刚才(?:的|说的|那个))(${UNIT})(?!学|会|长|面|域|级)`,
      'gu',
    ),
    ([, kind]) => ({
      to: 'focus',
      ...(ANY_KIND.test(kind!) ? {} : { ofKind: OF_KIND[kind!] ?? new RegExp(`${kind!}$`, 'u') }),
    }),
  ],
  [/(?:他们|它们)(?=当?中|之间)/gu, () => ({ to: 'several', count: null })],
  [/其(?=中(?:哪|谁|有|多少|几))/gu, () => ({ to: 'focus' })],
  [
    /他们|它们|她们|(?<![其吉])它|(?<![尤极与使任何])其(?![他它中实余次间后所])|那里|那儿/gu,
    () => ({ to: 'focus' }),
    'pronoun',
  ],
];

/** Words of a Chinese question that stand for units of earlier turns, in order, none inside another. */
export function chineseMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const [pattern, refer, pronoun] of RULES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (mentions.some((other) => other.start < end && other.end > start)) continue;
      mentions.push({ start, end, reference: refer(match), isPronoun: pronoun !== undefined });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}
