import { describe, expect, it } from 'vitest';
import { renewReference } from './renewReference.ts';

describe('renewReference()', () => {
  it.each([
    ['第10页', '第9页讲了什么', '第10页讲了什么'],
    ['2009年', '2008年培训了多少人', '2009年培训了多少人'],
    ['page 10', 'What does page 9 say', 'What does page 10 say'],
    ['in 2009', 'How many people were trained in 2008', 'How many people were trained in 2009'],
    ['第10页', '第二节讲了什么', null],
    ['第10页讲了什么', '第9页讲了什么', null],
  ])('%s after %s', (fragment, earlier, expected) => {
    expect(renewReference(fragment, earlier)).toBe(expected);
  });
});
