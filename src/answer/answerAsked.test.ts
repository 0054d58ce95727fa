import { describe, expect, it } from 'vitest';
import { openInMemory } from '../../bench/openInMemory.ts';
import { bookOfUnits } from '../testing/bookOfUnits.ts';
import type { Reader } from '../types.ts';
import { createAnswerer } from './answerer.ts';

const texts = Object.fromEntries(
  Array.from({ length: 30 }, (_, at) => [`${at + 1}号粮站`, '粮站每天过秤，账目当天结清。']),
);
texts['7号粮站'] = '四种雀里，红雀长十二厘米，蓝雀长九厘米。';
const { library, ranker, embed, questions } = await openInMemory([bookOfUnits('鸟与粮', texts)]);

/** Says of every passage how likely it answers. */
function readerOf(likely: (text: string) => number): Reader {
  return (_, passages) =>
    Promise.resolve(
      passages.map(({ text }) => ({
        answers: likely(text),
        span: { start: 0, end: text.length },
        within: () => 1,
      })),
    );
}

function ask(question: string, likely: (text: string) => number) {
  const answerer = createAnswerer({ library, ranker, embed, read: readerOf(likely) });
  return answerer.answer(questions.plan(question), { filter: {}, within: {} });
}

describe('answerAsked()', () => {
  const question = '哪些单位说到雀的身长，各是多少？';

  it('tells what one passage of the whole book says where no unit answers surely enough to be listed', async () => {
    const drafted = await ask(question, (text) => (text.includes('雀') ? 0.6 : 0.01));
    expect(drafted.status).toBe('answered');
    expect(drafted.text).toContain('红雀长十二厘米');
    expect(drafted.coverage).toBeUndefined();
  });

  it('keeps the ledger of what every unit was asked where nothing answers', async () => {
    const drafted = await ask(question, () => 0.01);
    expect(drafted.status).toBe('not_in_book');
    expect(drafted.coverage?.found).toEqual([]);
  });
});
