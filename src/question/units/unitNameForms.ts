import type { Book, CaseStudy } from '../../types.ts';
import type { NameMatch } from './names/unitName.ts';

/** A place before the name of its organisation: 林甸县·统计局, 市·统计局. */
const PLACE_PREFIX =
  /^(?:市|\p{Script=Han}{2,5}?(?:省|市|自治区|自治州|县|区|旗))(?=\p{Script=Han}{2})/u;

const ADMINISTRATIVE = /^\p{Script=Han}{1,5}[省市县区旗州]/u;

/** The same in English and in pinyin: Lindian County, Lindian Xian. */
const ADMINISTRATIVE_EN =
  /\b\p{Lu}[\p{L}'’-]+ (?:Province|Prefecture|City|County|District|Banner|Xian|Qu)\b/u;

/** Every form in which a reader may write the name of a unit, with what it matches by. */
export function unitNameForms(
  study: CaseStudy,
  place: Book['place'],
): { name: string; match: NameMatch }[] {
  const { unit, unitEn, aliases } = study;
  const tail = tailsOf(unit);
  const placed = place === null ? [] : placedForms(study, place);
  const whole = [unit, unitEn, ...placed].flatMap((name) => [name, ...governedForms(name)]);
  const full = [...whole, ...whole.flatMap(initialForms)];
  return [
    ...full.map((name) => ({ name, match: 'full' as const })),
    ...[...aliases, ...tail, ...aliases.flatMap(initialForms)].map((name) => ({
      name,
      match: 'short' as const,
    })),
    ...placesOf(study).map((name) => ({ name, match: 'place' as const })),
  ];
}

/** 市统计局 in 大庆: 大庆市统计局, 大庆统计局; Daqing Statistics Bureau: Statistics Bureau of Daqing. */
function placedForms({ unit, unitEn, aliases }: CaseStudy, place: { zh: string; en: string }) {
  const chinese = unit.startsWith('市')
    ? [`${place.zh}${unit}`, `${place.zh}${unit.slice(1)}`]
    : [];
  const opening = `${place.en} `;
  const english = [unitEn, ...aliases]
    .filter((name) => name.startsWith(opening))
    .map((name) => name.slice(opening.length).replace(/^(?:Municipal|City) /u, ''))
    .flatMap((rest) => [
      `${place.en} ${rest}`,
      `${place.en} Municipal ${rest}`,
      `${place.en} City ${rest}`,
      `${rest} of ${place.en}`,
    ]);
  return [...chinese, ...english];
}

/**
 * What governs a town, a street or a village, and how that is said for short; `''`: by the name of the place alone. Of counties and districts the
 * name alone means all units in them.
 */
export const GOVERNING: readonly { ending: RegExp; short: readonly string[] }[] = [
  { ending: /(?<=[镇乡])人民政府$/u, short: ['', '政府'] },
  { ending: /(?<=[省市县区旗州盟])人民政府$/u, short: ['政府'] },
  { ending: /(?<=街道)办事处$/u, short: ['', '办'] },
  { ending: /(?<=社区)居民委员会$/u, short: ['', '居委会'] },
  { ending: /(?<=村)村民委员会$/u, short: ['', '委会', '村委会'] },
  { ending: /管理委员会$/u, short: ['管委会'] },
];

/** 柳河镇人民政府: 柳河镇, 柳河镇政府. */
function governedForms(name: string): string[] {
  return GOVERNING.filter(({ ending }) => ending.test(name)).flatMap(({ ending, short }) =>
    short.map((one) => name.replace(ending, one)),
  );
}

/** Science and Technology Bureau: S and T Bureau, as S&T is read. */
function initialForms(name: string): string[] {
  const short = name.replace(
    /\b(\p{Lu})\p{Ll}+ and (\p{Lu})\p{Ll}+/gu,
    (_, one: string, other: string) => `${one} and ${other}`,
  );
  return short === name ? [] : [short];
}

/** 林甸县统计局: 统计局, 县统计局. The city's own 市 is left to the units of the city. */
function tailsOf(unit: string): string[] {
  const prefix = PLACE_PREFIX.exec(unit)?.[0];
  if (prefix === undefined) return [];
  const tail = unit.slice(prefix.length);
  if (tail.length < 3) return [];
  const level = prefix.at(-1)!;
  return /[县区旗]/u.test(level) ? [tail, level + tail] : [tail];
}

/** Places a unit lies in. */
function placesOf({ unit, unitEn }: CaseStudy): string[] {
  const chinese = ADMINISTRATIVE.exec(unit)?.[0] ?? '';
  const english = ADMINISTRATIVE_EN.exec(unitEn)?.[0] ?? '';
  return [
    ...(chinese.length < 3 || chinese === unit ? [] : [chinese]),
    ...(english === '' || english === unitEn ? [] : [english]),
  ];
}
