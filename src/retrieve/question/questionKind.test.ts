import { describe, expect, it } from 'vitest';
import { questionKind, type QuestionKind } from './questionKind.ts';

describe('questionKind()', () => {
  it.each<[string, QuestionKind]>([
    ['第17个案例是哪个单位的?', 'contents'],
    ['一局的案例题目是什么?', 'contents'],
    ['这本书一共收了多少个单位的案例?', 'contents'],
    ['这本汇编是什么时候、由谁编的?', 'contents'],
    ['which unit is case 17 about?', 'contents'],
    ['what is the title of the case study of this bureau?', 'contents'],
    ['which units from that county are in the book?', 'contents'],
    ['who published this book?', 'contents'],
    ['这个区有几个单位入选?', 'contents'],
    // A comparison is asked for, or is only what the answer is for.
    ['compare the reading activities of both', 'comparison'],
    ['for a comparison i need to know how many people were trained', 'fact'],
    // The title of something else, books that are read, units that did something.
    ['局长讲的党课题目是什么?', 'fact'],
    ['这个局的书是什么时候发给职工的?', 'fact'],
    ['which units in the north held contests?', 'list'],
    ['who published papers?', 'fact'],
  ])('%s → %s', (question, kind) => {
    expect(questionKind(question)).toBe(kind);
  });
});
