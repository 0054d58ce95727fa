import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBookFile } from '../ingest/bookFiles.ts';
import { readBook } from '../ingest/readBook.ts';
import { loadLexicon } from '../models/lexicon.ts';
import { createQuestionPlanner } from './plan.ts';

async function readerOf(path: string) {
  const file = await readBookFile(fileURLToPath(new URL(path, import.meta.url)));
  return createQuestionPlanner([readBook(file).book], loadLexicon());
}

const daqing = await readerOf('../../data/daqing-2010.txt');
const yunhe = await readerOf('../../test/books/yunhe-2015.txt');

const unitsOf = (planner: typeof daqing, text: string): string[] =>
  planner.plan(text).cases.map(({ study }) => study.unit);

const PART_2 = [
  '宁波',
  '河北磁县',
  '泰州',
  '北京三里河一区社区党委',
  '延边',
  '广东',
  '齐齐哈尔',
  '鸡西市',
  '宝清县七星泡镇',
];

describe('plan() names units', () => {
  it.each([
    ['市统计局如何健全制度？', ['市统计局']],
    ['大庆市统计局如何健全制度？', ['市统计局']],
    ['大庆统计局如何健全制度？', ['市统计局']],
    ['市 統 計 局如何健全制度？', ['市统计局']],
    ['统计局如何健全制度？', ['市统计局']],
    ['林甸县统计局如何', ['林甸县统计局']],
    ['财政局怎样', ['市财政局']],
    ['财政局怎样学习', ['市财政局']],
    ['让胡路区财政局怎样', ['让胡路区财政局']],
    ['龙凤区机关党工委的做法', ['龙凤区机关党工委']],
    ['龙凤区的做法', ['龙凤区']],
    ['市科技局和市财政局有什么不同', ['市科技局', '市财政局']],
    ['55中学的做法', ['市五十五中学']],
    ['大庆一中在哪一页', ['大庆一中']],
    ['宁波的做法', ['宁波']],
    ['七星泡镇的做法', ['宝清县七星泡镇']],
    ['What did the Daqing Statistics Bureau do?', ['市统计局']],
    ['What did the Statistics Bureau do?', ['市统计局']],
    ['What did the statistics bureau do?', ['市统计局']],
    ['the Bureau of Science and Technology', ['市科技局']],
    ['Compare the 2 Statistics Bureaus', ['市统计局', '林甸县统计局']],
    ['Statstics Bureau study schedule', ['市统计局']],
    ['seven ones of the sci & tech bureau', ['市科技局']],
    ['stats bureau study time', ['市统计局']],
    ['What does the S&T Bureau do about reading?', ['市科技局']],
    ['Daqing No. 1 Middle School', ['大庆一中']],
    ['the Communist Youth League committee', ['团市委', '肇州团县委']],
    ['Honggang District prosecutors', ['红岗区人民检察院']],
    ['Longfeng District', ['龙凤区']],
    ['Ningbo', ['宁波']],
    ['What about Qiqihaer?', ['齐齐哈尔']],
    ['shi caizhengju', ['市财政局']],
    ['How did the shi cai zheng ju study?', ['市财政局']],
    ['Tongjiju', ['市统计局']],
    ['县统计局的做法', ['林甸县统计局']],
    ['区财政局的做法', ['让胡路区财政局']],
    ['林甸县的统计局', ['林甸县统计局']],
    ['Statistics Bureau in Lindian County', ['林甸县统计局']],
    ['Statistics Bureau of Daqing', ['市统计局']],
    ['Daqing Bureau of Statistics', ['市统计局']],
    ['the Statistics Bureu', ['市统计局']],
    ['Science & Technology Bureau', ['市科技局']],
    ["Daqing's finance and science and technology bureaus", ['市财政局', '市科技局']],
    ['which units are in Lindian County', ['林甸县司法局', '林甸县统计局', '林甸县三合乡']],
    ['第二部分的单位各自是怎样组织学习的', PART_2],
    ['龙凤区社区怎么学习', ['龙凤区']],
  ])('%s', (text, units) => {
    expect(unitsOf(daqing, text)).toEqual(units);
    expect(daqing.plan(text).unknownUnits).toEqual([]);
  });

  it.each([
    '统计工作怎样开展',
    '各单位如何激励自学',
    '哪些局聘请了专家',
    '大同小异的做法有哪些',
    '党支部如何组织学习',
    '中心组多久学习一次',
    '谁参加了清华大学的培训班',
    '市委的要求是什么',
    '街道社区怎样学习',
    '基层社区如何学习',
    '中学的做法',
    'How did units motivate self-study?',
    'Which bureaus invited experts?',
    'Who lectured on the G20 economies?',
    'Which units sent people to Tsinghua University?',
    'Did students go to a training school?',
    'What did the Communist Party committee ask for?',
  ])('%s names none', (text) => {
    expect(unitsOf(daqing, text)).toEqual([]);
    expect(daqing.plan(text).unknownUnits).toEqual([]);
  });

  it.each([
    ['市公安局的学习制度是什么', '市公安局'],
    ['市教育局的做法', '市教育局'],
    ['齐齐哈尔市财政局怎样学习', '齐齐哈尔市财政局'],
    ['哈尔滨市统计局的经验', '哈尔滨市统计局'],
    ['龙凤区财政局怎么做', '龙凤区财政局'],
    ['大庆二中的图书馆', null],
    ['Daqing No. 2 Middle School', null],
    ['the 2nd Middle School', null],
    ['What does the Public Security Bureau do?', 'Public Security Bureau'],
    ['Harbin Statistics Bureau', 'Harbin Statistics Bureau'],
    ['Longfeng District Finance Bureau', 'Longfeng District Finance Bureau'],
    ['Finance Bureau of Longfeng District', 'Finance Bureau of Longfeng District'],
    ['What does the Longfeng District Health Bureau do?', 'Longfeng District Health Bureau'],
    ['the Harbin City Statistics Bureau', 'Harbin City Statistics Bureau'],
    ['国家统计局的要求', '国家统计局'],
    ['龙凤区卫生局怎样学习', '龙凤区卫生局'],
    ['林甸县公安局怎样学习', '林甸县公安局'],
    ['龙凤区的财政局', '龙凤区的财政局'],
    ['宁波大学的做法', '宁波大学'],
  ])('%s names a unit the book does not have', (text, unknown) => {
    expect(unitsOf(daqing, text)).toEqual([]);
    if (unknown !== null) expect(daqing.plan(text).unknownUnits).toEqual([unknown]);
  });

  it.each([
    ['市统计局和市公安局、市卫生局有什么不同', ['市统计局'], ['市公安局', '市卫生局']],
    ['公安局和市统计局有什么不同', ['市统计局'], ['公安局']],
    [
      'Compare the Science and Technology Bureau and the Public Security Bureau',
      ['市科技局'],
      ['Public Security Bureau'],
    ],
  ])('tells units from out-of-scope units named with them: %s', (text, units, outOfScope) => {
    const { unknownUnits, topic } = daqing.plan(text);
    expect(unitsOf(daqing, text)).toEqual(units);
    expect(unknownUnits).toEqual(outOfScope);
    expect(topic).not.toMatch(/公安|security/u);
  });

  it('takes a place for its units where units are asked for, and as a word elsewhere', () => {
    expect(unitsOf(daqing, '林甸县有哪些单位')).toEqual([
      '林甸县司法局',
      '林甸县统计局',
      '林甸县三合乡',
    ]);
    expect(unitsOf(daqing, '谁到林甸县黎明乡挂职锻炼')).toEqual([]);
  });

  it.each([
    ['云河热力公司怎样摸底', ['云河热力公司']],
    ['市政管理处的路灯', ['市市政管理处']],
    ['云河第二机床厂的账本', ['云河第二机床厂']],
    ['市统计局的做法', []],
  ])('knows the names of another book, and only these: %s', (text, units) => {
    expect(unitsOf(yunhe, text)).toEqual(units);
  });
});

describe('plan() reads references', () => {
  it.each([
    ['第9页讲了什么', { pages: [9] }],
    ['第4到7页讲了什么', { pages: [4, 5, 6, 7] }],
    ['第十页', { pages: [10] }],
    ['What is on page 9?', { pages: [9] }],
    ['pp. 4-6', { pages: [4, 5, 6] }],
    ['case 14', { cases: [14] }],
    ['第14个案例', { cases: [14] }],
    ['案例3', { cases: [3] }],
    ['第二部分有哪些案例', { parts: [2] }],
    ['part 2', { parts: [2] }],
    ['第三节', { sections: [3] }],
    ['section 3', { sections: [3] }],
    ['市财政局第三部分讲了什么', { sections: [3] }],
    ['第一部分的市财政局', { parts: [1] }],
    ['on which page does it start', {}],
  ])('%s', (text, expected) => {
    const none = { pages: [], cases: [], parts: [], sections: [] };
    expect(daqing.plan(text).references).toEqual({ ...none, ...expected });
  });

  it('turns a case number into the cases of that number', () => {
    expect(unitsOf(daqing, 'case 14')).toEqual(['杜尔伯特县检察院']);
    expect(unitsOf(daqing, '第二部分第1个案例')).toEqual(['宁波']);
  });
});

describe('plan() tells the kind', () => {
  it.each([
    ['哪些单位聘请了专家', 'list'],
    ['各单位如何激励自学', 'list'],
    ['which units invited experts', 'list'],
    ['How did units motivate self-study?', 'list'],
    ['多少个单位举办了讲座', 'count'],
    ['有几家单位办了竞赛', 'count'],
    ['How many units held competitions?', 'count'],
    ['三年来共培训多少人次', 'fact'],
    ['How many people were trained?', 'fact'],
    ['市统计局和市科技局的学习制度有什么不同', 'comparison'],
    ['Compare the Finance Bureau and the Statistics Bureau', 'comparison'],
    ['大庆一中在哪一页', 'contents'],
    ['一共有多少个案例', 'contents'],
    ['how many cases are there', 'contents'],
    ['On which page does Ningbo start?', 'contents'],
    ['本书收录了哪些单位', 'contents'],
    ['What are the cases in part 2?', 'contents'],
    ['有哪些单位聘请了专家', 'list'],
    ['你好', 'smalltalk'],
    ['Thanks!', 'smalltalk'],
    ['为什么市统计局要健全制度', 'fact'],
    ['How did the Finance Bureau check learning notes?', 'fact'],
  ])('%s → %s', (text, kind) => {
    expect(daqing.plan(text).kind).toBe(kind);
  });
});

describe('understand()', () => {
  it('tells the language, also of mixed questions', () => {
    expect(daqing.plan('TRIZ理论是什么').language).toBe('zh');
    expect(daqing.plan('What is 七个一?').language).toBe('en');
  });

  it('leaves to search what is asked, without units and scaffolding', () => {
    expect(daqing.plan('市财政局三年来共培训多少人次？').topic).toBe('三年来共培训多少人次?');
    expect(daqing.plan('哪些单位聘请了专家').topic).toBe('聘请了专家');
    expect(daqing.plan('比较市统计局与市科技局的考试制度').topic).toBe('与 的考试制度');
    expect(daqing.plan('市统计局和市科技局的考试有什么不同').topic).toBe('和 的考试');
  });

  it('makes a named unit a hard filter', () => {
    expect(daqing.plan('市财政局的“三公开”').filter).toEqual({
      books: ['daqing-2010'],
      cases: ['1-2'],
    });
    expect(daqing.plan('第9页').filter).toEqual({ pages: [9] });
  });

  it('finds a name wherever it stands, at the words it gives', () => {
    const around = fc.constantFrom('', '请问 ', '，', ' e.g. ', '🙂');
    const name = fc.constantFrom('市统计局', '让胡路区财政局', 'Longfeng District', '宁波');
    fc.assert(
      fc.property(around, name, around, (before, asked, after) => {
        const [found, ...others] = daqing.plan(before + asked + after).names;
        expect(others).toEqual([]);
        expect(found?.text.toLowerCase()).toBe(asked.toLowerCase());
      }),
    );
  });

  it('never throws, whatever it is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const { topic, names } = daqing.plan(text);
        expect(typeof topic).toBe('string');
        for (const { start, end } of names) expect(end).toBeGreaterThan(start);
      }),
    );
  });
});

describe('plan() reads slips of the keyboard', () => {
  it('takes an out-of-scope unit that sounds just like a unit for that unit', () => {
    const { names, unknownUnits } = daqing.plan('市财证局怎样学习？');
    expect(names.map(({ text, isPutRight }) => [text, isPutRight])).toEqual([['市财政局', true]]);
    expect(unknownUnits).toEqual([]);
  });

  it('does not take another tone for the same sound', () => {
    expect(daqing.plan('市才政局怎样学习？').cases.map(({ study }) => study.unit)).toEqual([
      '市财政局',
    ]);
    expect(daqing.plan('市彩政局怎样学习？').unknownUnits).toEqual(['市彩政局']);
  });
});

describe('plan() tells numbered units apart', () => {
  it.each([
    ['云河第二机床厂节电多少？', ['云河第二机床厂'], []],
    ['云河第2机床厂节电多少？', ['云河第二机床厂'], []],
    ['云河第一机床厂节电多少？', [], ['云河第一机床厂']],
  ])('%s', (text, units, unknown) => {
    expect(unitsOf(yunhe, text)).toEqual(units);
    expect(yunhe.plan(text).unknownUnits).toEqual(unknown);
  });
});

describe('plan() reads a number of organisations as no name', () => {
  it.each([
    ['比较一下三个局的集中学习安排。', '的集中学习安排。'],
    ['这两家公司的培训有什么不同？', '的培训'],
  ])('%s', (text, topic) => {
    const question = daqing.plan(text);
    expect(question.unknownUnits).toEqual([]);
    expect(question.kind).toBe('comparison');
    expect(question.topic.replace(/[?\s]/gu, '')).toBe(topic);
  });

  it('leaves the number of a name alone', () => {
    expect(daqing.plan('第二中学怎样学习？').unknownUnits).toEqual(['第二中学']);
  });
});

describe('plan() names units by what their Chinese names say in English', () => {
  it.each([
    ['How did the Yunhe Heating Company save coal?', ['云河热力公司'], 'save coal'],
    ['how does the heating company save coal', ['云河热力公司'], 'save coal'],
    ['Did Yunhe heating company save coal?', ['云河热力公司'], 'save coal'],
    ['What does the Second Machine Tool Plant of Yunhe City pay?', ['云河第二机床厂'], 'pay'],
    [
      'Compare the Heating Company and the Machine Tool Plant',
      ['云河热力公司', '云河第二机床厂'],
      null,
    ],
    ['What did the Yunhe Normal College do?', ['云河师范学院'], null],
  ])('%s', (text, units, topic) => {
    const question = yunhe.plan(text);
    expect(unitsOf(yunhe, text)).toEqual(units);
    expect(question.unknownUnits).toEqual([]);
    if (topic !== null) expect(question.topic).toContain(topic);
    expect(question.topic).not.toMatch(/yunhe|company|plant|college/iu);
  });

  it.each([
    ['What did the Beijing Heating Company do?', ['Beijing Heating Company']],
    ['What did the Yunhe Water Company do?', ['Yunhe Water Company']],
    ['What did the Heating Company Union do?', ['Heating Company']],
  ])('%s names none of ours', (text, unknown) => {
    expect(unitsOf(yunhe, text)).toEqual([]);
    expect(yunhe.plan(text).unknownUnits).toEqual(unknown);
  });

  it.each([
    'What is the study system of the Public Security Bureau?',
    'In which units did leaders themselves give Party lectures?',
    'How did they build a learning Party organisation?',
  ])('%s names no unit of the first book', (text) => {
    expect(unitsOf(daqing, text)).toEqual([]);
  });

  it('takes the level behind a name with it', () => {
    const { topic } = daqing.plan('What does the Statistics Bureau of Daqing city read?');
    expect(topic).not.toContain('city');
  });
});
