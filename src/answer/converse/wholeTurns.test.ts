import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBookFile } from '../../ingest/bookFiles.ts';
import { readBook } from '../../ingest/readBook.ts';
import { createQuestionPlanner, type QuestionPlanner } from '../../question/plan.ts';
import { wholeTurns } from './wholeTurns.ts';

const file = await readBookFile(
  fileURLToPath(new URL('../../../data/daqing-2010.txt', import.meta.url)),
);
const planner = createQuestionPlanner([readBook(file).book]);

const S = '市统计局';
const F = '市财政局';

describe('wholeTurns()', () => {
  it('makes each question whole by those before it, and leaves the units to their answers', () => {
    const typed = [
      { asked: '市统计局如何激励自学？', units: [S] },
      { asked: '那市财政局呢？', units: [F] },
      { asked: '市科技局呢？', units: [] },
    ];
    expect(wholeTurns(typed, planner)).toEqual([
      { asked: '市统计局如何激励自学？', units: [S] },
      { asked: '市财政局如何激励自学？', units: [F] },
      { asked: '市科技局如何激励自学？', units: [] },
    ]);
  });

  it('follows what an answer named', () => {
    const typed = [
      { asked: '各单位如何激励自学？', units: [S, F] },
      { asked: '第二个单位还有什么制度？', units: [F] },
    ];
    expect(wholeTurns(typed, planner)[1]).toEqual({
      asked: '各单位如何激励自学？第二个单位还有什么制度？',
      units: [F],
      stem: '各单位如何激励自学？',
    });
  });

  it('leaves whole questions as they are, so that doing it twice changes nothing', () => {
    const once = wholeTurns(
      ['How did the Bureau of Statistics motivate self-study?', 'And the Bureau of Finance?'].map(
        (asked) => ({ asked, units: [] }),
      ),
      planner,
    );
    expect(once[1]!.asked).toBe('How did the Bureau of Finance motivate self-study?');
    expect(wholeTurns(once, planner)).toEqual(once);
  });

  it('reads a text once however many turns come after it, and takes nothing long for a follow-up', () => {
    let read = 0;
    const counting: QuestionPlanner = {
      ...planner,
      plan(text) {
        read += 1;
        return planner.plan(text);
      },
    };
    const long = { asked: '那市财政局呢？'.repeat(40), units: [] };
    const turns = Array.from({ length: 20 }, () => long);
    expect(wholeTurns(turns, counting)).toEqual(turns);
    expect(read).toBe(0);
    const short = Array.from({ length: 20 }, () => ({
      asked: '市统计局如何激励自学？',
      units: [S],
    }));
    wholeTurns(short, counting);
    expect(read).toBeLessThan(20);
  });
});
