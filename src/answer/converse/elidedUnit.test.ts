import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBookFile } from '../../ingest/bookFiles.ts';
import { readBook } from '../../ingest/readBook.ts';
import { createQuestionPlanner } from '../../question/plan.ts';
import { elidedUnit } from './elidedUnit.ts';
import { spokenUnit } from './spokenUnit.ts';

const file = await readBookFile(
  fileURLToPath(new URL('../../../data/daqing-2010.txt', import.meta.url)),
);
const planner = createQuestionPlanner([readBook(file).book]);

const unitsOf = (fragment: string, before: string, language: 'zh' | 'en'): string[] | undefined =>
  elidedUnit(fragment, [spokenUnit(before, planner)], { planner, language })?.units;

describe('elidedUnit() behaviour', () => {
  it.each([
    ['财政', '市统计局', 'zh', '市财政局'],
    ['科技', '市统计局', 'zh', '市科技局'],
    ['Finance', '市统计局', 'en', '市财政局'],
    ['Science and Technology', '市统计局', 'en', '市科技局'],
  ] as const)('%s after %s', (fragment, before, language, unit) => {
    expect(unitsOf(fragment, before, language)).toContain(unit);
  });

  it.each([
    ['培训', '市统计局', 'zh'],
    ['夏天', '龙凤区', 'zh'],
    ['training', '市统计局', 'en'],
    ['the budget', '市统计局', 'en'],
    ['', '市统计局', 'zh'],
  ] as const)('knows no unit for %s after %s', (fragment, before, language) => {
    expect(unitsOf(fragment, before, language)).toBeUndefined();
  });
});
