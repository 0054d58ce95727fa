import type { ConversationSummary } from '../../types.ts';

/** Conversations last spoken in on one day. */
export interface Day {
  /** Midnight it begins with where the reader is, in milliseconds since 1970. */
  start: number;
  conversations: ConversationSummary[];
}

/** Conversations whose titles hold all the words typed, by the day they were last spoken in; both in the order they come in. */
export function byDay(list: readonly ConversationSummary[], typed = ''): Day[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  const days = new Map<number, ConversationSummary[]>();
  for (const one of list) {
    const title = one.title.toLowerCase();
    if (!words.every((word) => title.includes(word))) continue;
    const start = new Date(one.updatedAt).setHours(0, 0, 0, 0);
    days.set(start, [...(days.get(start) ?? []), one]);
  }
  return [...days].map(([start, conversations]) => ({ start, conversations }));
}

/** A day as its readers call it: today, yesterday, or its date. */
export function nameOfDay(
  start: number,
  { now, language }: { now: number; language: string },
): string {
  const today = new Date(now).setHours(0, 0, 0, 0);
  const ago = Math.round((today - start) / 86_400_000); // a day of changed clocks is an hour off
  if (ago === 0 || ago === 1) {
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-ago, 'day');
  }
  return new Date(start).toLocaleDateString(language);
}
