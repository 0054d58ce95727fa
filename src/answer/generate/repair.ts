import type { ChatMessage } from '../../models/chat.ts';
import type { Language } from '../../types.ts';

/** A sentence that failed the check, and why. */
export interface Failed {
  text: string;
  reason: string;
}

const ASK: Record<Language, (list: string) => string> = {
  zh: (
    list,
  ) => `核对时发现下列句子在所注段落中找不到依据。请逐句改写，只写段落中有的内容，句末注明段落编号；无法改写的句子写“-”。
只按“编号: 句子”的格式逐行输出，不写别的。
${list}`,
  en: (
    list,
  ) => `These sentences failed the check against the passages they cite. Rewrite each so that it says only what the passages say, with the passage number at its end; write "-" for one that cannot be saved.
Write only lines of the form "number: sentence".
${list}`,
};

/** The one further request a model gets: its own answer, and the checker's words on what did not stand. */
export function repairPrompt(
  request: readonly ChatMessage[],
  { draft, failed, language }: { draft: string; failed: readonly Failed[]; language: Language },
): ChatMessage[] {
  const list = failed.map(({ text, reason }, at) => `${at + 1}: ${text}\n   (${reason})`);
  return [
    ...request,
    { role: 'assistant', text: draft },
    { role: 'user', text: ASK[language](list.join('\n')) },
  ];
}

/**
 * Reads the reply: by number the new wording, or null for a sentence taken back. Lines of another form and numbers
 * that were not asked for are passed over; of a number given twice the first counts.
 */
export function readRepairs(reply: string, count: number): Map<number, string | null> {
  const repairs = new Map<number, string | null>();
  for (const line of reply.split('\n')) {
    const match = /^\s*(\d{1,3})\s*[:：.、)]\s*(.+?)\s*$/u.exec(line);
    const n = Number(match?.[1]);
    if (match === null || n < 1 || n > count || repairs.has(n)) continue;
    repairs.set(n, /^[-–—“"”]+$/u.test(match[2]!) ? null : match[2]!);
  }
  return repairs;
}
