import { describe, expect, it } from 'vitest';
import { addressOpened, readAddresses } from './addresses.ts';

describe('readAddresses()', () => {
  it.each([
    ['第四条规定了什么', 'article', 4, '了什么'],
    ['江湾区养犬办法第12条的内容是什么', 'article', 12, '的内容是什么'],
    ['what does article 7 say', 'article', 7, 'what does say'],
    ['附件一写了什么', 'annex', 1, '写了什么'],
    ['表3是什么', 'table', 3, '是什么'],
    ['图2', 'figure', 2, ''],
    ['脚注3说了什么', 'note', 3, '说了什么'],
    ['注释[2]是什么', 'note', 2, '是什么'],
    ['第五个注释', 'note', 5, ''],
    ['what does footnote 7 say', 'note', 7, 'what does say'],
  ])('%s', (plain, kind, number, rest) => {
    const read = readAddresses(plain);
    expect(read.addresses).toEqual([{ kind, number }]);
    expect(read.rest.replace(/\s+/gu, ' ').trim()).toBe(rest);
  });

  it('leaves what else is asked', () => {
    expect(readAddresses('违反第四条罚多少钱').rest.replace(/\s/gu, '')).toBe('违反罚多少钱');
    expect(readAddresses('修了几条渠').addresses).toEqual([]);
    expect(readAddresses('关注3个问题').addresses).toEqual([]);
  });

  it('knows what counts within a chapter', () => {
    const two = { kind: 'table', number: 2, sub: 1 };
    expect(readAddresses('表2-1是什么').addresses).toEqual([two]);
    expect(addressOpened('表2.1 各渠长度')).toEqual(two);
    expect(addressOpened('Figure 3-4: Weirs')).toEqual({ kind: 'figure', number: 3, sub: 4 });
  });
});

describe('addressOpened()', () => {
  it.each([
    ['第四条 遛犬应当使用牵引绳。', { kind: 'article', number: 4 }],
    ['第四条规定的绳长不得超过一米。', null],
    ['附件1：申请表', { kind: 'annex', number: 1 }],
    ['表3 各渠长度', { kind: 'table', number: 3 }],
    ['表3列出了各渠长度。', null],
    ['Article 7. Fees', { kind: 'article', number: 7 }],
    ['渠水从山里来。', null],
    ['[3] 据旧志。', { kind: 'note', number: 3 }],
    ['③据旧志。', { kind: 'note', number: 3 }],
    ['¹² 据旧志。', { kind: 'note', number: 12 }],
  ])('%s', (paragraph, address) => {
    expect(addressOpened(paragraph)).toEqual(address);
  });
});
