import { describe, expect, it } from 'vitest';
import { nameWords } from './nameWords.ts';

/** Places with @, the kind with *. */
function marked(name: string): string {
  return nameWords(name)
    .map(({ text, isPlace, isKind }) => text + (isPlace ? '@' : '') + (isKind ? '*' : ''))
    .join(' ');
}

describe('nameWords()', () => {
  it.each([
    ['林甸县统计局', '林甸@ 县@ 统计 局*'],
    ['市统计局', '市@ 统计 局*'],
    ['市市政管理处', '市@ 市政 管理 处*'],
    ['让胡路区西宾街道办事处', '让胡路@ 区@ 西宾@ 街道 办事处*'],
    ['云河热力公司', '云河@ 热力 公司*'],
    ['红岗区人民检察院', '红岗@ 区@ 人民@ 检察院*'],
    ['龙凤区', '龙凤 区*'],
    ['宁波', '宁波@'],
  ])('%s', (name, words) => {
    expect(marked(name)).toBe(words);
  });

  it('gives words in pinyin and numbers by value', () => {
    const words = nameWords('云河第二机床厂');
    expect(words.map(({ pinyin }) => pinyin)).toEqual(['yunhe', 'dier', 'jichuang', 'chang']);
    expect(words.map(({ value }) => value)).toEqual([null, 2, null, null]);
  });
});
