import { parseNumeral } from '../../../text/numerals.ts';
import { romanise } from '../../../text/romanise.ts';
import { segmenter } from '../../../text/segmenter.ts';
import { organisationKinds } from './organisationKinds.ts';
import { unabbreviated } from './unabbreviated.ts';

/** A word of a unit's Chinese name. */
export interface NameWord {
  text: string;
  /** Without tones and spaces, lower case. */
  pinyin: string;
  /** The number it is, if it is one: 第二 and 二 are 2. */
  value: number | null;
  /** The last word, which says what kind of unit it is: 局, 公司. */
  isKind: boolean;
  /** The place the unit lies in, or its level: 林甸, 县, 人民. */
  isPlace: boolean;
}

/** The longest kind first: 办事处 before 处. */
const KIND = new RegExp(
  `(?<=\\p{Script=Han}{2})(?:${[...organisationKinds.keys()].sort((a, b) => b.length - a.length).join('|')})$`,
  'u',
);

/** A place before the rest of a name: 林甸·县, 让胡路·区; or only its level: 市. */
const PLACE =
  /^(\p{Script=Han}{2,5}?)(自治州|自治县|自治区|[省市县区旗州镇乡])(?=\p{Script=Han}{2})/u;
const LEVEL = /^([市县区])(?=\p{Script=Han}{2})/u;

/** The words of a unit's Chinese name, its kind last; a place and its level apart: 林甸 县 统计 局. */
export function nameWords(name: string): NameWord[] {
  const full = unabbreviated(name);
  const kind = KIND.exec(full)?.[0] ?? '';
  let rest = kind === '' ? full : full.slice(0, -kind.length);
  const places: string[] = [];
  for (let found = LEVEL.exec(rest) ?? PLACE.exec(rest); found !== null; found = PLACE.exec(rest)) {
    for (const place of found.slice(1)) places.push(place);
    rest = rest.slice(found[0].length);
  }
  return [
    ...places.map((text) => toWord(text, { isPlace: true })),
    ...partsOf(rest).map((text) => toWord(text, { isPlace: isOptional(text) })),
    ...(kind === '' ? [] : [toWord(kind, { isKind: true })]),
  ];
}

function toWord(text: string, { isKind = false, isPlace = false }): NameWord {
  const value = parseNumeral(text.replace(/^第/u, ''));
  return { text, pinyin: pinyinOf(text), value, isKind, isPlace };
}

/** A word in pinyin as it is written in English: Yunhe is yunhe. */
function pinyinOf(text: string): string {
  return romanise(text).replace(/\s+/gu, '').toLowerCase();
}

/** Words of a run; a compound the segmenter knows by its parts too (市政管理) in these. */
function partsOf(run: string): string[] {
  return segmenter()
    .cut(run, true)
    .flatMap((word) => {
      const parts = segmenter().cutForSearch(word, false).slice(0, -1);
      return parts.join('') === word ? parts : [word];
    });
}

/** Names of places, and what English names leave out: 人民法院 is a court. */
function isOptional(text: string): boolean {
  return (
    text === '人民' ||
    segmenter()
      .tag(text, true)
      .every(({ tag }) => tag === 'ns')
  );
}
