import { segmenter } from '../../text/segmenter.ts';

/** Tags of names in jieba's dictionary: place, organisation, person (which it takes rare places for). */
const NAME_TAGS = new Set(['ns', 'nt', 'nr', 'nrt', 'nz']);

/** Tags that end a name: what a unit does, with what, and how. */
const STOP_TAGS = new Set(['v', 'p', 'd', 'x', 'c', 'u', 'uj', 'y']);

/** Last characters of administrative places and of organisations. */
const SUFFIX =
  /(?:[省市县区乡镇村州盟旗局委院所站厅]|街道|社区|办事处|学校|中学|小学|大学|集团|公司)$/u;

/** How many words may stand between a name and the suffix that ends it (三里河·一·区·社区·党委). */
const REACH = 3;

/**
 * The place or organisation a title names at the start of one of its parts (parts are set apart by white
 * space): 宁波 in “构建 E 平台 覆盖新领域 宁波立体化创建…”. Returns '' where the title names none.
 */
export function unitInTitle(title: string): string {
  for (const part of title.split(/\s+/u)) {
    const words = segmenter().tag(part);
    const first = words[0];
    if (first === undefined) continue;
    if (!NAME_TAGS.has(first.tag) && !(SUFFIX.test(first.word) && first.word.length > 2)) continue;
    return words
      .slice(0, endOfName(words))
      .map(({ word }) => word)
      .join('');
  }
  return '';
}

function endOfName(words: readonly { word: string; tag: string }[]): number {
  let end = 1;
  for (let at = 1; at < words.length && at < end + REACH; at += 1) {
    const { word, tag } = words[at]!;
    if (STOP_TAGS.has(tag)) break;
    if (SUFFIX.test(word) || tag === 'ns') end = at + 1;
  }
  return end;
}
