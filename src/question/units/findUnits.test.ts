import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../models/lexicon.ts';
import { bookOfUnits } from '../../testing/bookOfUnits.ts';
import { normalise } from '../../text/normalise.ts';
import { findUnits } from './findUnits.ts';
import { UnitNames } from './unitNames.ts';

const books = [
  bookOfUnits('澜江交通案例选', {
    澜江公交第三分公司: '月票改了。',
    澜江公交保修厂: '学徒跟班两年。',
    石鼓路消防救援站: '新人离队从九人降到两人。',
    古窑镇专职消防站: '新人离队从五人降到一人。',
    东浦区税务局: '窗口延时。',
  }),
];
const names = new UnitNames(books, loadLexicon());

function unitsIn(question: string): { known: string[]; unknown: string[] } {
  const { known, unknown } = findUnits(normalise(question), question, names);
  return {
    known: known.flatMap(({ cases }) => cases.map(({ study }) => study.unit)),
    unknown: unknown.map(({ text }) => text),
  };
}

describe('findUnits()', () => {
  it.each([
    ['石鼓路站和古窑站，想走的人各从几个降到几个？', ['石鼓路消防救援站', '古窑镇专职消防站']],
    [
      'How do Shigu Road station and Guyao station differ?',
      ['石鼓路消防救援站', '古窑镇专职消防站'],
    ],
    ['石鼓路消防救援站有几人？', ['石鼓路消防救援站']],
  ])('%s names %j', (question, units) => {
    expect(unitsIn(question)).toEqual({ known: units, unknown: [] });
  });

  it('takes what looks like another organisation for a unit of ours that it shortens', () => {
    expect(unitsIn('三分公司的月票怎么改的？')).toEqual({
      known: ['澜江公交第三分公司'],
      unknown: [],
    });
  });

  it('tells of a part the whole name, and the span of all that stands for it', () => {
    const question = '三分公司的月票怎么改的？';
    const [name] = findUnits(normalise(question), question, names).known;
    expect(name).toMatchObject({ start: 0, end: 4, text: '澜江公交第三分公司', isPutRight: true });
    const { unitEn } = books[0]!.cases[2]!;
    const english = 'How many recruits does Shigu keep?';
    const [said] = findUnits(normalise(english), english, names).known;
    expect(said).toMatchObject({ start: 23, end: 28, text: unitEn });
  });

  it.each(['东浦区卫生局怎么样？', 'What did the Shigu Health Bureau do?'])(
    'leaves another organisation of a place of ours what it is: %s',
    (question) => {
      expect(unitsIn(question).known).toEqual([]);
    },
  );

  it('takes an English name all of whose words say something of a unit for that unit', () => {
    const found = unitsIn('What did the Shigu Road Station do?');
    expect(found.known).toEqual(['石鼓路消防救援站']);
  });

  it.each([
    ['东浦区税务局下乡几次？', ['东浦区税务局']],
    ['石鼓路消防救援站和古窑镇专职消防站各有几人？', ['石鼓路消防救援站', '古窑镇专职消防站']],
  ])('%s names %j and nothing that goes on with it', (question, units) => {
    expect(unitsIn(question)).toEqual({ known: units, unknown: [] });
  });

  it('knows a joiner from the first character of a county: 县医院和县中医院 speaks of no 和县', () => {
    const county = [
      bookOfUnits('霁川县医改案例', { 霁川县人民医院: '看病。', 霁川县中医医院: '推拿。' }),
    ];
    const both = new UnitNames(county, loadLexicon());
    const question = '县人民医院和县中医医院有什么不同？';
    const { known, unknown } = findUnits(normalise(question), question, both);
    expect(known.map(({ cases }) => cases[0]!.study.unit)).toEqual([
      '霁川县人民医院',
      '霁川县中医医院',
    ]);
    expect(unknown).toEqual([]);
  });

  it('names none in what asks all', () => {
    expect(unitsIn('各单位怎么培养新人？')).toEqual({ known: [], unknown: [] });
  });
});
