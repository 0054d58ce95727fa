import { expect, it } from 'vitest';
import { smallBook } from '../testing/smallBook.ts';
import { createQuestionPlanner } from './plan.ts';
import { reworded } from './reworded.ts';

const planner = createQuestionPlanner([smallBook]);

it('reworded() asks of the same units, and keeps nothing that the first wording asked', () => {
  const plan = planner.plan('一局2016年和2017年的会费一共有多少元？');
  expect(plan.asks).toMatchObject({ details: ['2016', '2017'] });
  expect(plan.asks.computed?.operation).toBe('sum');
  const own = reworded(plan, '2016年的会费有多少？');
  expect(own.asks).toMatchObject({ details: ['2016'], computed: null, measure: null });
  expect(own.asks.mustShow?.test('12元')).toBe(true);
  expect([own.text, own.topic]).toEqual(['2016年的会费有多少？', '2016年的会费有多少？']);
  expect(own.cases).toEqual(plan.cases);
});
