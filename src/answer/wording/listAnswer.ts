import type { Language } from '../../types.ts';
import type { WholeList } from '../quotes/wholeList.ts';
import { Composer, type Composed } from './composer.ts';

const WORDS = {
  zh: '零 一 二 三 四 五 六 七 八 九 十'.split(' '),
  en: 'no one two three four five six seven eight nine ten eleven twelve'.split(' '),
} as const;

/**
 * An enumeration as the book has it: its items, and where it lists fewer than it announces a line that says so. Where the book announces no number
 * and that was asked for, it is counted.
 */
export function listAnswer(list: WholeList, language: Language): Composed {
  const composer = new Composer(language);
  const counted = countLine(list, language);
  if (counted !== null) composer.note(counted);
  for (const study of new Set(list.excerpts.map((excerpt) => excerpt.study))) {
    composer.quotes(
      study,
      list.excerpts.filter((excerpt) => excerpt.study === study),
    );
  }
  const fewer = fewerLine(list, language);
  if (fewer !== null) composer.note(fewer);
  return composer.finish();
}

function fewerLine({ announced, listed, wish }: WholeList, language: Language): string | null {
  if (wish === 'one' || announced === null || listed >= announced.count) return null;
  // Where most are missing, the words before the list most likely announce something else.
  if (listed * 2 <= announced.count) return null;
  return language === 'zh'
    ? `书中说“${announced.words}”，列出的有${counting(listed, 'zh')}项。`
    : `The book announces ${counting(announced.count, 'en')} and lists ${counting(listed, 'en')}.`;
}

function countLine({ announced, listed, wish }: WholeList, language: Language): string | null {
  if (wish !== 'count' || announced !== null) return null;
  return language === 'zh'
    ? `书中列出的有${counting(listed, 'zh')}项：`
    : `The book lists ${counting(listed, 'en')}:`;
}

/** A small count in words, a larger one in digits. */
function counting(count: number, language: Language): string {
  return WORDS[language][count] ?? String(count);
}
