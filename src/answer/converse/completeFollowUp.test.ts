import { describe, expect, it } from 'vitest';
import { ModelFault } from '../../errors.ts';
import { createQuestionPlanner } from '../../question/plan.ts';
import { createScriptedChat, type ScriptedReply } from '../../testing/scriptedChat.ts';
import { smallBook } from '../../testing/smallLibrary.ts';
import { completeFollowUp } from './completeFollowUp.ts';

const [first, second, ...others] = smallBook.cases;
const cases = [
  { ...first!, unit: '市统计局', unitEn: 'Statistics Bureau' },
  { ...second!, unit: '市财政局', unitEn: 'Finance Bureau' },
  ...others,
];
const planner = createQuestionPlanner([{ ...smallBook, cases }]);
const turns = [{ asked: '市统计局如何激励自学？', units: ['市统计局'] }];

async function complete(question: string, replies: readonly ScriptedReply[] | null) {
  const chat = replies === null ? null : createScriptedChat(replies);
  const faults: ModelFault[] = [];
  const onFault = (fault: ModelFault): number => faults.push(fault);
  const { asked, isFollowUp, language } = await completeFollowUp({
    ...{ question, turns, planner, chat, onFault },
  });
  return { asked, isFollowUp, language, faults, requests: chat?.requests.length ?? 0 };
}

describe('completeFollowUp()', () => {
  it('takes the words of the model where they hold', async () => {
    const reply = '市财政局采取什么措施激励自学？';
    expect(await complete('那市财政局呢？', [reply])).toMatchObject({
      ...{ asked: reply, isFollowUp: true, language: 'zh', requests: 1 },
    });
  });

  it('falls back on the rules where they do not hold, where the model fails, and where there is none', async () => {
    const ruled = { asked: '市财政局如何激励自学？', isFollowUp: true };
    expect(await complete('那市财政局呢？', ['市公安局如何激励自学？'])).toMatchObject(ruled);
    const fault = new ModelFault('unreachable', 'no connection');
    expect(await complete('那市财政局呢？', [fault])).toMatchObject({ ...ruled, faults: [fault] });
    expect(await complete('那市财政局呢？', null)).toMatchObject(ruled);
  });

  it('asks no model about a question that stands by itself', async () => {
    expect(await complete('市财政局有哪些制度？', [])).toMatchObject({
      ...{ asked: '市财政局有哪些制度？', isFollowUp: false, requests: 0 },
    });
    expect((await complete('谢谢', [])).requests).toBe(0);
  });

  it('has the model put the last question into the language asked for', async () => {
    const reply = 'How did the Statistics Bureau motivate self-study?';
    expect(await complete('And in English?', [reply])).toMatchObject({
      ...{ asked: reply, language: 'en' },
    });
  });
});
