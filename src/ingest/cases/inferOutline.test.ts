import { describe, expect, it } from 'vitest';
import { sourceLines, type LineLook } from '../source/sourceLines.ts';
import { inferOutline } from './inferOutline.ts';

const BODY = '渠水从上游的闸口引来，沿途二十里都用石块护岸。';

/** `*` marks lines that are set larger, `+` bold ones. */
function linesOf(text: string) {
  const looks: Record<string, LineLook> = { '*': { size: 16 }, '+': { size: 11, isBold: true } };
  return sourceLines(text).map((line) => {
    const look = looks[line.text[0]!];
    return look === undefined
      ? { ...line, look: { size: 11 } }
      : { ...line, text: line.text.slice(1), look };
  });
}

const outline = (text: string) => inferOutline({ lines: linesOf(text) }).map(({ title }) => title);

describe('inferOutline()', () => {
  it('finds chapters that count from one', () => {
    const novel = `渔村旧事\n\n第一回 渔翁夜话旧灯塔\n${BODY}\n\n第二回 潮水冲开石板路\n${BODY}\n`;
    expect(outline(novel)).toEqual(['第一回 渔翁夜话旧灯塔', '第二回 潮水冲开石板路']);
    expect(outline(`第二回 潮水\n${BODY}\n第四回 灯塔\n${BODY}`)).toEqual([]);
  });

  it('takes no list of chapters one under the other for the chapters', () => {
    const listed = `第一章 引水\n第二章 造林\n\n第一章 引水\n${BODY}\n第二章 造林\n${BODY}`;
    expect(inferOutline({ lines: linesOf(listed) }).map(({ at }) => at)).toEqual([2, 4]);
  });

  it('finds titles that are set larger and have a unit or a first section below them', () => {
    const titled = `*护渠记\n云河水利局\n${BODY}\n*育苗\n*造林记\n一、选种\n${BODY}\n*序言\n${BODY}`;
    expect(outline(titled)).toEqual(['护渠记', '育苗造林记', '序言']);
    expect(outline(`*护渠记\n${BODY}\n*育苗造林记\n${BODY}`)).toEqual([]);
  });

  it('finds titles above units where nothing is told of the setting', () => {
    const plain = `护渠记\n云河水利局\n${BODY}\n育苗造林记\n云河林业局\n${BODY}`;
    expect(inferOutline({ lines: sourceLines(plain) }).map(({ title }) => title)).toEqual([
      '护渠记',
      '育苗造林记',
    ]);
  });

  it('cuts no law into its chapters', () => {
    const articles = [
      '第一条 渠水归公。',
      '第二条 闸口专人看管。',
      '第三条 本办法自公布之日起施行。',
    ];
    expect(
      outline(`第一章 总则\n${articles[0]}\n第二章 管理\n${articles[1]}\n${articles[2]}`),
    ).toEqual([]);
  });
});
