/** A block of a printed page. `rest`: the paragraph of the page before goes on. */
export type Block =
  | { kind: 'title'; lines: string[] }
  | { kind: 'unit'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'rest'; text: string };

/** A made-up book as it is printed: the same for every format. */
export const compendium = {
  title: '青川市节约经验汇编',
  preface: '这里收了青川市五个单位的节约经验，文字都经过本单位核对，供大家参考。',
  parts: [
    { label: '第一部分', title: '工厂的做法' },
    { label: '第二部分', title: '学校和街道的做法' },
  ],
  entries: [
    { part: 1, number: 1, lines: ['锅炉改造的路子'], unit: '青川热力公司', page: 1 },
    {
      part: 1,
      number: 2,
      lines: ['一度电也要算清楚', '让账本进车间'],
      unit: '青川第二机床厂',
      page: 3,
    },
    { part: 1, number: 3, lines: ['废水变成了活水'], unit: '青川造纸厂', page: 6 },
    { part: 2, number: 1, lines: ['把食堂的灶火管起来'], unit: '青川师范学院', page: 8 },
    { part: 2, number: 2, lines: ['路灯会“看”车流'], unit: '北桥街道', page: 9 },
  ],
  /** Printed pages from 1. */
  pages: [
    [
      { kind: 'title', lines: ['锅炉改造的路子'] },
      { kind: 'unit', text: '青川热力公司' },
      { kind: 'paragraph', text: '公司有一百二十台锅炉，最老的用了三十年，每年烧煤四万吨。' },
      { kind: 'heading', text: '一、先摸清家底' },
      { kind: 'paragraph', text: '2013年春天，公司用三个月给每一台锅炉建了档案，记下年限、煤耗和' },
    ],
    [
      { kind: 'rest', text: '修过几次，档案放在网上，司炉工随时可以查看和补记。' },
      { kind: 'heading', text: '二、再分批改造' },
      { kind: 'paragraph', text: '按照先老后新的次序，三年改造了九十台，用去一千二百万元。' },
      { kind: 'paragraph', text: '改造以后煤耗降了两成，司炉工由六百人减到四百人。' },
    ],
    [
      { kind: 'title', lines: ['一度电也要算清楚', '让账本进车间'] },
      { kind: 'unit', text: '青川第二机床厂' },
      { kind: 'paragraph', text: '厂里的电费占成本的百分之十一，过去没有人说得清电用在了哪里。' },
      { kind: 'heading', text: '一、账本进车间' },
      {
        kind: 'paragraph',
        text: '每个班组交班时记一次电表，第二天早上把数字写在车间门口的黑板上，',
      },
    ],
    [
      { kind: 'rest', text: '谁的机床多用了电一看便知。半年之后，三个车间装上了自动电表。' },
      { kind: 'heading', text: '二、奖罚到班组' },
      {
        kind: 'paragraph',
        text: '省下的电费一半奖给班组，一半留作改造的钱。2014年共奖出十八万元。',
      },
    ],
    [
      {
        kind: 'paragraph',
        text: '也有班组为了省电少开通风机，厂里发现以后当天就改正，并写进了规定。',
      },
      { kind: 'heading', text: '三、推到全厂' },
      {
        kind: 'paragraph',
        text: '2015年，这个办法推到了全厂二十六个班组，一年少用电一百一十万度。',
      },
    ],
    [
      { kind: 'title', lines: ['废水变成了活水'] },
      { kind: 'unit', text: '青川造纸厂' },
      { kind: 'paragraph', text: '造纸要用很多水。这家厂把废水分成三级处理，' },
    ],
    [
      { kind: 'rest', text: '清的回到机器里，浊的送去洗煤，一天少取河水六千立方米。' },
      { kind: 'paragraph', text: '河边的居民每个季度可以进厂查看一次排水口。' },
    ],
    [
      { kind: 'title', lines: ['把食堂的灶火管起来'] },
      { kind: 'unit', text: '青川师范学院' },
      {
        kind: 'paragraph',
        text: '学院有四个食堂，早饭以后灶火空烧一个多小时。总务处给每个灶装了计时的阀门。',
      },
    ],
    [
      { kind: 'title', lines: ['路灯会“看”车流'] },
      { kind: 'unit', text: '北桥街道' },
      { kind: 'paragraph', text: '街道在六条路上试用会调光的路灯，夜里没有车的时候只亮三成。' },
    ],
  ] as Block[][],
};

/** Line of the contents without its page: number, title, unit. */
export function entryText({ number, lines, unit }: (typeof compendium.entries)[number]): string {
  return `${number}、${lines.join('')}  ${unit}`;
}

/** Contents with their parts in order: a part's line, then its entries. */
export function contentsLines(): {
  part: string | null;
  entry: (typeof compendium.entries)[number] | null;
}[] {
  return compendium.parts.flatMap(({ label, title }, at) => [
    { part: `${label}  ${title}`, entry: null },
    ...compendium.entries
      .filter(({ part }) => part === at + 1)
      .map((entry) => ({ part: null, entry })),
  ]);
}
