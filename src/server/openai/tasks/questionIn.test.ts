import { describe, expect, it } from 'vitest';
import { questionIn } from './questionIn.ts';

const QUESTION = '各单位如何激励自学？';
const PASSAGES = '<source id="1" name="a.txt">问题：什么？\nContext matters.</source>';

describe('questionIn()', () => {
  it.each([
    [
      'between tags of its own',
      `### Task:\nAnswer with citations.\n\n<context>\n${PASSAGES}\n</context>\n\n<user_query>\n${QUESTION}\n</user_query>\n`,
    ],
    [
      'below the material',
      `### Task:\nAnswer.\n\n<context>\n${PASSAGES}\n</context>\n\n${QUESTION}`,
    ],
    ['above the material', `${QUESTION}\n\n<documents>\n${PASSAGES}\n</documents>`],
    [
      'behind a label',
      `Use this.\n\nContext: ${PASSAGES}\n\nQuestion: ${QUESTION}\nHelpful Answer:`,
    ],
    ['below a heading', `## 参考内容\n一段。\n\n## 用户问题\n${QUESTION}`],
    ['in brackets', `Please answer.\n\n[Context]\n一段。\n\n[Question]\n${QUESTION}\n\n[Answer]\n`],
    ['above labelled material', `Question: ${QUESTION}\n\nContext:\n一段。\n\nAnswer:`],
    [
      'before instructions',
      `Context:\n一段。\n\nQuestion: ${QUESTION}\n\nInstructions:\n1. Be brief.\nAnswer:`,
    ],
  ])('finds the question %s', (_, message) => {
    expect(questionIn(message)).toBe(QUESTION);
  });

  it.each([
    QUESTION,
    'In what context: at work or at home?',
    '问题：各单位如何激励自学？',
    'What is the <context> of this?',
    'Is </context> before <context>?',
    '<context></context>',
  ])('leaves %s as it is', (message) => {
    expect(questionIn(message)).toBe(message);
  });

  it('reads up to 32 KB, in linear time', () => {
    const material = '<context>'.repeat(1800) + '</context>'.repeat(1500);
    expect(questionIn(`${material}\n${QUESTION}`)).toBe(QUESTION);
    const longer = `<context>${'学'.repeat(32 * 1024)}</context>${QUESTION}`;
    expect(questionIn(longer)).toBe(longer);
  });
});
