const ENGLISH = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const DAYS = ['一', '二', '三', '四', '五', '六', '日天'];

const CHINESE = /^(?:周|星期|礼拜)([一二三四五六日天])$/u;

/**
 * All ways Chinese writes the day of the week a word names (周五, 星期五, 礼拜五; Friday); none for any other word. Days are
 * near in meaning to one another, and each is another day.
 */
export function weekdayForms(word: string): string[] {
  const day = CHINESE.exec(word)?.[1];
  const index =
    day === undefined
      ? ENGLISH.indexOf(word.toLowerCase().replace(/s$/u, ''))
      : DAYS.findIndex((names) => names.includes(day));
  const names = [...(DAYS[index] ?? '')];
  return names.flatMap((name) => ['周', '星期', '礼拜'].map((week) => week + name));
}
