import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLists } from './findLists.ts';

const listed = (text: string) =>
  findLists(text, { start: 0, end: text.length }).map(({ lead, announced, items }) => ({
    lead: text.slice(lead.start, lead.end).trim(),
    announced: announced?.count ?? null,
    items: items.map(({ start, opening }) => text.slice(start, opening)),
  }));

describe('findLists()', () => {
  it.each<[string, string, number | null, string[]]>([
    [
      'school rules over sentences',
      '课间有“三不准”：一是不准追跑。上下楼靠右。二是不准攀爬。三是不准踢球。值日班每周公布。',
      3,
      ['一是不准追跑。', '二是不准攀爬。', '三是不准踢球。'],
    ],
    [
      'a recipe in one sentence',
      '熬汤分四步：①泡骨；②焯水；③小火熬。',
      4,
      ['①泡骨；', '②焯水；', '③小火熬。'],
    ],
    [
      'a court procedure over paragraphs',
      '立案按下列两步办理：\n（一）取号。\n（二）交费。\n当天办结。',
      2,
      ['（一）取号。', '（二）交费。'],
    ],
    [
      'mixed words of order',
      '借教室这样办：首先，填单。其次，签字。最后，领钥匙。',
      null,
      ['首先，填单。', '其次，签字。', '最后，领钥匙。'],
    ],
    [
      'points behind commas',
      '要求有三：一是早到，二是备课，三是记录。',
      null,
      ['一是早到，', '二是备课，', '三是记录。'],
    ],
    [
      'words behind a colon',
      '设三种星：学习星、劳动星和礼仪星。',
      3,
      ['学习星', '劳动星', '礼仪星'],
    ],
    ['words behind 即', '承诺“两个当天”，即当天答复和当天处理。', 2, ['当天答复', '当天处理']],
    [
      'clauses behind a colon, brackets and titles kept whole',
      '督导员做三件事：检查桶位（早、晚）；登记《台账；日志》；清运。',
      3,
      ['检查桶位（早、晚）', '登记《台账；日志》', '清运'],
    ],
    [
      'English words of order',
      'The school has two rules. First, walk on the left. Second, keep bags off the floor.',
      2,
      ['First, walk on the left.', 'Second, keep bags off the floor.'],
    ],
    [
      'English letters',
      'The team has three tasks: (a) open the door; (b) sit down.',
      3,
      ['(a) open the door;', '(b) sit down.'],
    ],
    [
      'English words behind a colon',
      'Bread takes three stages: mixing, resting and baking.',
      3,
      ['mixing', 'resting', 'baking'],
    ],
    ['bullets', 'Bring these:\n- a form\n- a photo', null, ['- a form', '- a photo']],
  ])('finds %s', (_, text, announced, items) => {
    expect(listed(text).map((one) => [one.announced, one.items])).toEqual([[announced, items]]);
  });

  it.each([
    ['a time', '8:30 开会，9:15、10:20 和 11:00 休息。'],
    ['one item alone', '一是定目标。大家努力。'],
    ['numbers out of order', '（二）交费。（三）领表。'],
    ['words that only begin alike', '一定要早到。二手书不收。'],
    ['two clauses of seven', '管七个区：东区在北，西区在南；其余不提。'],
    ['a pair without a count', '他带了两样：笔、本。'.replace('两样', '东西')],
  ])('finds none in %s', (_, text) => {
    expect(listed(text)).toEqual([]);
  });

  it('gives each list its own items where a second begins', () => {
    const text = '早上：一是开门。二是扫地。晚上：一是锁门。二是关灯。三是断电。';
    expect(listed(text).map(({ items }) => items.length)).toEqual([2, 3]);
  });

  it('keeps offsets, order and bounds whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        '一是',
        '二是',
        '三是',
        '首先，',
        '其次，',
        '最后，',
        '（1）',
        '（2）',
        '①',
        '②',
        '1. ',
        '2. ',
      ],
      ...[
        '(a) ',
        '(b) ',
        'First, ',
        'Second, ',
        '- ',
        '学习',
        'read',
        '：',
        '；',
        '、',
        '，',
        '。',
        '. ',
        '\n',
        '“三个',
        '”',
        '即',
        ' ',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(8), (pieces, margin) => {
        const text = '前'.repeat(margin) + pieces.join('') + '后'.repeat(margin);
        const span = { start: margin, end: text.length - margin };
        for (const { lead, items } of findLists(text, span)) {
          expect(items.length).toBeGreaterThan(1);
          expect(lead.start).toBeGreaterThanOrEqual(span.start);
          expect(lead.start).toBeLessThanOrEqual(lead.end);
          let at = lead.end;
          for (const { start, opening, end } of items) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(opening).toBeGreaterThan(start);
            expect(opening).toBeLessThanOrEqual(end);
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            at = end;
          }
          expect(at).toBeLessThanOrEqual(span.end);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds every marked list that is written down, whole', () => {
    const words = fc.constantFrom('打扫教室', '登记来客', '核对单据', '关火', '装箱');
    const families = [
      (at: number) => `${'一二三四五六七八'[at]!}是`,
      (at: number) => `（${at + 1}）`,
      (at: number) => '①②③④⑤⑥⑦⑧'[at]!,
      (at: number) => `第${'一二三四五六七八'[at]!}，`,
    ];
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 2, maxLength: 8 }),
        fc.constantFrom(...families),
        fc.constantFrom('。', '；', '。\n'),
        (items, mark, end) => {
          const written = items.map(
            (one, at) => `${mark(at)}${one}${at === items.length - 1 ? '。' : end}`,
          );
          const [found] = listed(`每天这样做：${written.join('')}`);
          expect(found?.items).toEqual(written.map((one) => one.trim()));
        },
      ),
    );
  });
});
