import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBookFile } from '../../ingest/bookFiles.ts';
import { readBook } from '../../ingest/readBook.ts';
import { createQuestionPlanner } from '../../question/plan.ts';
import type { PriorTurn } from '../../types.ts';
import { completeQuestion } from './converse.ts';

const file = await readBookFile(
  fileURLToPath(new URL('../../../data/daqing-2010.txt', import.meta.url)),
);
const planner = createQuestionPlanner([readBook(file).book]);

const S = '市统计局';
const F = '市财政局';
const T = '市科技局';

/** Completes a question after one earlier question. */
function after(asked: string, question: string, units: string[] = [S]): string {
  return completeQuestion({ question, turns: [{ asked, units }], planner }).asked;
}

const completed = (turns: PriorTurn[], question: string): string =>
  completeQuestion({ question, turns, planner }).asked;

describe('completeQuestion() of a long question', () => {
  it('takes nothing over: it says itself what it asks', () => {
    const question = `那它呢？${'学习'.repeat(250)}`;
    expect(
      completeQuestion({
        question,
        turns: [{ asked: '市统计局如何激励自学？', units: [S] }],
        planner,
      }),
    ).toEqual({
      ...{ asked: question, isFollowUp: false, language: 'zh' },
    });
  });
});

describe('completeQuestion() in Chinese', () => {
  it.each([
    ['那市财政局呢？', '市财政局如何激励自学？'],
    ['市財政局呢', '市财政局如何激励自学？'],
    ['那市财政局尼', '市财政局如何激励自学？'],
    ['那市财证局呢？', '市财政局如何激励自学？'],
    ['谢谢，那市财政局呢？', '市财政局如何激励自学？'],
    ['那市公安局呢？', '市公安局如何激励自学？'],
    ['那林甸县呢？', '林甸县各单位如何激励自学？'],
    ['市财政局也是这样吗？', '市财政局如何激励自学？'],
    ['它呢', '市统计局如何激励自学？'],
    ['其他单位呢？', '其他各单位如何激励自学？'],
    ['和市财政局比呢？', '市统计局和市财政局如何激励自学，有什么不同？'],
  ])('“市统计局如何激励自学？” %s → %s', (question, whole) => {
    expect(after('市统计局如何激励自学？', question)).toBe(whole);
  });

  it.each([
    ['第9页讲了什么？', '那第10页呢？', '第10页讲了什么？'],
    ['市统计局2008年培训了多少人？', '那2009年呢？', '市统计局2009年培训了多少人？'],
    ['“3个8”包括哪些？', '那市财政局呢？', '市财政局的“3个8”包括哪些？'],
    ['大庆一中在哪一页？', '那宁波呢？', '宁波在哪一页？'],
  ])('%s %s → %s', (asked, question, whole) => {
    expect(after(asked, question)).toBe(whole);
  });

  it.each([
    ['那第二个呢？', '市财政局聘请了专家吗？'],
    ['最后一个单位呢？', '市科技局聘请了专家吗？'],
    ['前两个单位有什么不同？', '市统计局和市财政局聘请了专家，有什么不同？'],
    ['还有其他单位吗？', '其他哪些单位聘请了专家？'],
    ['除了它们还有吗？', '其他哪些单位聘请了专家？'],
  ])('counts on the units of the answer before: %s → %s', (question, whole) => {
    expect(after('哪些单位聘请了专家？', question, [S, F, T])).toBe(whole);
  });

  it('goes on over several turns', () => {
    const list = { asked: '各单位如何激励自学？', units: [S, F, T] };
    const second = { asked: '市财政局如何激励自学？', units: [F] };
    expect(completed([list, second], '那第三个呢？')).toBe('市科技局如何激励自学？');
    expect(completed([list, second], '下一个呢？')).toBe('市科技局如何激励自学？');
    const first = { asked: '市统计局如何激励自学？', units: [S] };
    expect(completed([first, second], '它们有什么不同？')).toBe(
      '市统计局和市财政局如何激励自学，有什么不同？',
    );
    expect(completed([second, { asked: '谢谢', units: [] }], '那市科技局呢？')).toBe(
      '市科技局如何激励自学？',
    );
  });
});

describe('completeQuestion() in English', () => {
  const asked = 'How did the Daqing Finance Bureau motivate self-study?';

  it.each([
    [
      'What about the Science and Technology Bureau?',
      'How did the Science and Technology Bureau motivate self-study?',
    ],
    ['waht abuot Ningbo', 'How did Ningbo motivate self-study?'],
    ['Did Ningbo do the same?', 'How did Ningbo motivate self-study?'],
    ['What about the others?', 'How did the other units motivate self-study?'],
    [
      'How does it compare with Ningbo?',
      'How did the Daqing Municipal Bureau of Finance and Ningbo motivate self-study, and how do they differ?',
    ],
  ])('%s → %s', (question, whole) => {
    expect(after(asked, question, [F])).toBe(whole);
  });

  it.each([
    ['and the second one?', 'How did the Daqing Municipal Bureau of Finance motivate self-study?'],
    [
      'The last one?',
      'How did the Daqing Municipal Bureau of Science and Technology motivate self-study?',
    ],
  ])('counts on the units of the answer before: %s → %s', (question, whole) => {
    expect(after('How did the units motivate self-study?', question, [S, F, T])).toBe(whole);
  });

  it.each([
    ['Which units gave lectures?', 'Any other units?', 'Which other units gave lectures?'],
    ['How does Ningbo share books?', 'Is it the same at Taizhou?', 'How does Taizhou share books?'],
  ])('%s %s → %s', (before, question, whole) => {
    expect(after(before, question, [F])).toBe(whole);
  });

  it('makes verbs agree with one unit', () => {
    const list = 'How are the units rewarded?';
    expect(after(list, 'And Ningbo?', [S, F])).toBe('How is Ningbo rewarded?');
  });
});

describe('completeQuestion() says the question before along with it', () => {
  it.each([
    ['市统计局如何激励自学？', '为什么？', '市统计局如何激励自学？为什么？'],
    ['市统计局如何激励自学？', '它有哪些制度', '市统计局如何激励自学？它有哪些制度'],
    ['市统计局如何激励自学', '那培训呢？', '市统计局如何激励自学？那培训呢？'],
    ['市统计局如何激励自学？', '市财政局的考核呢？', '如何激励自学？市财政局的考核呢？'],
    ['How does Ningbo share books?', 'And who pays?', 'How does Ningbo share books? And who pays?'],
    ['市统计局如何激励自学？', 'Why?', '市统计局如何激励自学？ Why?'],
    ['市统计局如何激励自学？', 'and Ningbo?', '如何激励自学？ and Ningbo?'],
  ])('%s %s → %s', (before, question, whole) => {
    const turns = [{ asked: before, units: [S] }];
    const done = completeQuestion({ question, turns, planner });
    expect(done).toMatchObject({ asked: whole, isFollowUp: true, about: [] });
    expect(done.asked).toBe(`${done.stem}${/^[a-z]/iu.test(question) ? ' ' : ''}${question}`);
    expect(completeQuestion({ question: done.asked, turns, planner }).asked).toBe(done.asked);
  });

  it('is about the units that the answer named where the question named none', () => {
    const turns = [{ asked: '哪些单位聘请了专家？', units: [S, F, T] }];
    const about = (question: string) => completeQuestion({ question, turns, planner }).about;
    expect(about('为什么？')).toEqual([S, F, T]);
    expect(about('后者推荐了哪些书？')).toEqual([T]);
    expect(about('第二个单位怎么请的？')).toEqual([F]);
  });

  it('leans on the question that the one before leaned on', () => {
    const turns = [
      { asked: '市统计局如何激励自学？', units: [S] },
      { asked: '市统计局如何激励自学？为什么？', units: [S], stem: '市统计局如何激励自学？' },
    ];
    expect(completed(turns, '多久一次？')).toBe('市统计局如何激励自学？多久一次？');
  });
});

describe('completeQuestion() between the languages', () => {
  it('keeps the question and tells the language it is wanted in', () => {
    const turns = [{ asked: '市统计局如何激励自学？', units: [S] }];
    expect(completeQuestion({ question: 'And in English?', turns, planner })).toEqual({
      asked: '市统计局如何激励自学？',
      isFollowUp: true,
      language: 'en',
    });
    expect(completeQuestion({ question: '用英文说', turns, planner }).language).toBe('en');
    expect(completeQuestion({ question: '那市财政局呢？', turns, planner }).language).toBe('zh');
  });
});

describe('completeQuestion() carries nothing over', () => {
  it.each([
    '谢谢',
    '好的，明白了',
    'ok thanks',
    'Great, thank you very much!',
    '哪些单位聘请了专家？',
    '那哪些单位聘请了专家？',
    '市财政局的“三公开”是什么？',
    '市财政局如何管理他们的职工？',
    '介绍一下市财政局',
    '为什么要建设学习型党组织？',
    '换个话题：考核制度有哪些？',
    '第二部分有哪些案例？',
    '这本书有多少个案例？',
    '第9页讲了什么？',
    '谁参加了清华大学的培训班？',
    'And which units invited experts?',
    'Does the Daqing Finance Bureau check its learning notes?',
    'Tell me about Ningbo',
    'What is a learning Party organisation?',
    'Is it true that Ningbo built an e-platform?',
    'Why is lifelong learning important?',
    'New question: how was training assessed?',
    '？？？',
  ])('%s', (question) => {
    const turns = [{ asked: '市统计局如何激励自学？', units: [S] }];
    const { asked, isFollowUp } = completeQuestion({ question, turns, planner });
    expect(asked).toBe(question);
    expect(isFollowUp).toBe(false);
  });

  it.each(['那第二个呢？', '为什么？', 'And the second one?', '它有哪些制度？'])(
    'where nothing was asked before: %s',
    (question) => {
      expect(completeQuestion({ question, turns: [], planner }).asked).toBe(question);
      expect(after('谢谢', question, [])).toBe(question);
    },
  );
});

describe('completeQuestion() after an answer whose words are known', () => {
  const words = { book: 'daqing-2010', case: '1-3', unit: T };
  const items = [0, 10, 20].map((start) => ({ ...words, start, end: start + 9, next: start + 10 }));
  const slots = { intent: 'list', cases: [words], ofContents: false, items, cited: items } as const;
  const asked = '“七个一”学习制度包括哪些？';
  const turns = [
    { asked, units: [T], slots: { ...slots, cases: [], items, cited: items, words: '' } },
  ];
  const of = (question: string) => completeQuestion({ question, turns, planner });

  it.each([
    ['第二条是什么', [10]],
    ['其中最后一个呢？', [20]],
    ['举两个例子', [0, 10]],
    ['What is the third of them?', [20]],
  ])('%s', (question, starts) => {
    const { items: meant, about, isFollowUp } = of(question);
    expect(meant?.map(({ start }) => start)).toEqual(starts);
    expect([isFollowUp, about]).toEqual([true, [T]]);
  });

  it.each(['第四条是什么', '市财政局的第二条是什么', '第二部分有哪些案例？', '谁推荐的'])(
    'counts along nothing: %s',
    (question) => {
      expect(of(question).items).toBeUndefined();
    },
  );

  it('carries nothing into another matter', () => {
    for (const question of [
      '前言是谁写的？',
      '市财政局有多少职工',
      '谢谢',
      '换个话题，第二条是什么',
    ])
      expect(of(question)).toMatchObject({ asked: question, isFollowUp: false });
  });

  it('keeps as doubtful what seems to stand by itself', () => {
    const { asked: itself, isFollowUp, otherwise } = of('从第几页开始？');
    expect([itself, isFollowUp]).toEqual(['从第几页开始？', false]);
    expect(otherwise).toMatchObject({ isFollowUp: true, about: [T], slots: { intent: 'list' } });
  });
});

describe('completeQuestion() of another unit or term', () => {
  it.each([
    ['市统计局何时集中学习？', '那财政呢？', '市财政局何时集中学习？'],
    ['市财政局夏天几点上班？', '冬天呢？', '市财政局冬天几点上班？'],
    ['市财政局上半年培训了多少人？', '那下半年呢', '市财政局下半年培训了多少人？'],
    [
      'When does the Statistics Bureau study?',
      'and Finance?',
      'When does the Finance Bureau study?',
    ],
    [
      'When does the Finance Bureau open in summer?',
      'and in winter?',
      'When does the Finance Bureau open in winter?',
    ],
  ])('%s %s → %s', (before, question, whole) => {
    expect(after(before, question)).toBe(whole);
  });

  it('tells whom the same was asked of before', () => {
    const turns = [{ asked: '市统计局如何激励自学？', units: [S] }];
    const of = (question: string) => completeQuestion({ question, turns, planner }).insteadOf;
    expect(of('那市财政局呢？')).toEqual([S]);
    expect(of('和市财政局比呢？')).toEqual([]);
  });
});

describe('completeQuestion()', () => {
  const unit = fc.constantFrom(S, F, T, '大庆一中', '宁波', '龙凤区');
  const topic = fc.constantFrom('如何激励自学', '有哪些学习制度', '怎样考核', '培训了多少人');

  it('puts any unit in the place of any other, and the result stands by itself', () => {
    fc.assert(
      fc.property(unit, unit, topic, (before, now, asks) => {
        const turns = [{ asked: `${before}${asks}？`, units: [before] }];
        const whole = completeQuestion({ question: `那${now}呢？`, turns, planner }).asked;
        expect(whole).toBe(`${now}${asks}？`);
        expect(completeQuestion({ question: whole, turns, planner }).isFollowUp).toBe(false);
      }),
    );
  });

  it('never throws, and changes nothing that is no follow-up', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(
          fc.constantFrom(
            '那',
            '它',
            '第二个',
            '呢',
            '？',
            '市财政局',
            'the',
            'it',
            'and',
            ' ',
            '“',
          ),
          { maxLength: 8 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, text, fc.array(unit, { maxLength: 3 }), (asked, question, units) => {
        const done = completeQuestion({ question, turns: [{ asked, units }], planner });
        if (!done.isFollowUp) expect(done.asked).toBe(question);
        else expect(done.asked).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });
});
