import type { Turn } from '../types.ts';

/** Stands beside what is damaged, for readers of both languages. */
export const DAMAGED = '已损坏 damaged';

/** What is shown in the place of a turn of which the file holds other words than were kept: none of them. */
export function damagedTurn(number: number, conversationId: string): Turn {
  const text = `这一轮的记录已损坏，无法显示；其余各轮不受影响。This turn is damaged and cannot be shown; the others are whole.`;
  return {
    question: `〔${DAMAGED}〕`,
    answer: {
      ...{ id: `damaged-${number}`, conversationId, status: 'not_in_book', confidence: null },
      ...{ language: 'zh', mode: 'extractive', text, notes: [], sentences: [], citations: [] },
      ...{ searched: { passages: 0, units: 0 } },
      timings: { retrieveMs: 0, answerMs: 0, checkMs: 0 },
    },
    at: new Date(0).toISOString(),
    feedback: null,
    damaged: true,
  };
}
