import { describe, expect, it } from 'vitest';
import { createFakeCasebook } from '../../testing/fakeCasebook.ts';
import type { ChatTask } from './tasks/chatTask.ts';
import { answerTask } from './taskAnswer.ts';

const casebook = createFakeCasebook({
  contents: (book) => ({
    book,
    title: '书',
    front: '',
    parts: [
      {
        number: 1,
        label: '',
        title: '',
        entries: [
          {
            case: '1-1',
            number: 1,
            title: '题目',
            unit: '市统计局',
            unitEn: 'Statistics',
            firstPage: 1,
            lastPage: 1,
            hasText: true,
            sections: [{ number: 1, heading: '一、健全学习制度，提高素质。', page: 1 }],
          },
        ],
      },
    ],
  }),
});

function answer(kind: ChatTask['kind'], key: string | null, ...said: string[]): unknown {
  const talk = said.map((text, at) => ({
    speaker: at % 2 === 0 ? ('user' as const) : ('assistant' as const),
    text,
  }));
  const text = answerTask({ kind, key, talk }, casebook);
  return key === null ? text : (JSON.parse(text) as unknown);
}

describe('answerTask()', () => {
  it('makes the title of the first question', () => {
    expect(answer('title', 'title', '如何激励自学？', '甲。', '二？')).toEqual({
      title: '如何激励自学',
    });
    expect(answer('title', null, 'How did units motivate self-study?', 'A.')).toBe(
      'How did units motivate self-study',
    );
  });

  it('cuts a long title between words, a Chinese one after 30 characters', () => {
    const long =
      'How did each of the units in this book motivate its people to study by themselves?';
    expect(answer('title', null, long)).toBe(
      'How did each of the units in this book motivate its people…',
    );
    expect(answer('title', null, '学'.repeat(40))).toBe(`${'学'.repeat(30)}…`);
  });

  it('makes tags of the units and sections that the conversation names', () => {
    const said = '市统计局：规定了学习制度。[1]\n〔市统计局·第1页〕 一、健全学习制度，提高素质。';
    expect(answer('tags', 'tags', '如何？', said)).toEqual({
      tags: ['市统计局', '健全学习制度，提高素质'],
    });
    expect(answer('tags', 'tags', '如何？', '没有。')).toEqual({ tags: ['General'] });
  });

  it('takes follow-ups from the suggestions, queries from the last question', () => {
    expect(answer('followUps', 'follow_ups', '如何？', '甲。')).toEqual({
      follow_ups: ['然后呢？'],
    });
    expect(answer('queries', 'queries', '一？', '甲。', '二？')).toEqual({ queries: ['二？'] });
    expect(answer('queries', 'queries')).toEqual({ queries: [] });
  });

  it('completes nothing', () => {
    expect(answer('autocomplete', 'text', '如')).toEqual({ text: '' });
    expect(casebook.asked).toEqual([]);
  });
});
