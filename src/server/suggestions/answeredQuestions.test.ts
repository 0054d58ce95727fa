import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../conversations/memoryStore.ts';
import { CasebookError } from '../../errors.ts';
import { createFakeCasebook, fakeAnswer, type FakeCasebook } from '../../testing/fakeCasebook.ts';
import { makeTurn } from '../../testing/makeTurn.ts';
import type { Answer } from '../../types.ts';
import { createAnsweredQuestions } from './answeredQuestions.ts';

/** Of the fake's one unit there are two candidates; each is answered as `answers` says. */
function make(answers: (question: string) => Partial<Answer>): FakeCasebook {
  const asked: FakeCasebook['asked'] = [];
  const conversations = createMemoryStore('');
  conversations.append('c-1', makeTurn());
  const casebook = createFakeCasebook({
    conversations,
    section: () => ({ text: '' }) as ReturnType<FakeCasebook['section']>,
    ask: async (request) => {
      asked.push(request);
      return { ...fakeAnswer, ...answers(request.question) };
    },
  });
  return Object.assign(casebook, { asked });
}

const ALL = ['市统计局有哪些做法？', '目录里有哪些单位？'];
const elsewhere = [{ ...fakeAnswer.citations[0]!, start: 100, end: 110 }];

describe('createAnsweredQuestions()', () => {
  it.each<[string, Partial<Answer>, boolean]>([
    ['answered', {}, true],
    ['refused', { status: 'not_in_book' }, false],
    ['answered in part', { status: 'partial' }, false],
    ['likelier wrong than right', { confidence: 0.4 }, false],
    ['not judged', { confidence: null }, true],
    ['cites nothing', { citations: [] }, false],
  ])('takes of a beginning what is answered: %s', async (_, answer, isTaken) => {
    const questions = createAnsweredQuestions(make(() => answer));
    expect(await questions({ language: 'zh', most: 6 })).toEqual(isTaken ? ALL : []);
  });

  it('asks in the conversation and keeps nothing of it; what repeats the answer before is left out', async () => {
    const same = make(() => ({}));
    expect(await createAnsweredQuestions(same)({ conversationId: 'c-1', most: 3 })).toEqual([]);
    expect(same.asked[0]).toMatchObject({ conversationId: 'c-1', keep: false, mode: 'extractive' });
    const other = createAnsweredQuestions(make(() => ({ citations: elsewhere })));
    expect(await other({ conversationId: 'c-1', most: 3 })).toEqual(ALL);
  });

  it('tries a question once on the same books, and again on others', async () => {
    const casebook = make(() => ({}));
    let generation = 'g1';
    const { readiness } = casebook;
    casebook.readiness = () => ({ ...readiness(), generation });
    const questions = createAnsweredQuestions(casebook);
    await questions({ language: 'zh', most: 6 });
    await questions({ language: 'zh', most: 6 });
    expect(casebook.asked).toHaveLength(2);
    generation = 'g2';
    await questions({ language: 'zh', most: 6 });
    expect(casebook.asked).toHaveLength(4);
  });

  it('stops when there are enough, when the time is over, and when others wait', async () => {
    const enough = make(() => ({}));
    expect(await createAnsweredQuestions(enough)({ language: 'zh', most: 1 })).toEqual([ALL[0]]);
    expect(enough.asked).toHaveLength(1);
    let clock = 0;
    const late = createAnsweredQuestions(
      make(() => ({})),
      { budgetMs: 10, now: () => (clock += 6) },
    );
    expect(await late({ language: 'zh', most: 6 })).toEqual([ALL[0]]);
    const full = createAnsweredQuestions(
      make((question) => {
        if (question === ALL[1]) throw new CasebookError('busy', 'full');
        return {};
      }),
    );
    expect(await full({ language: 'zh', most: 6 })).toEqual([ALL[0]]);
  });
});
