import type { QuestionReader } from '../../retrieve/question/question.ts';
import type { Language, PriorTurn } from '../../types.ts';
import { chineseReading } from './chineseReading.ts';
import { chineseWording } from './chineseWording.ts';
import { earlierTurns } from './earlierTurn.ts';
import { englishReading } from './englishReading.ts';
import { englishWording } from './englishWording.ts';
import { FollowUp } from './followUp.ts';
import { joined, withMark } from './joined.ts';
import { legible } from './legible.ts';

/** A question and the turns before it. */
export interface ConverseInput {
  question: string;
  /** Oldest first. */
  turns: readonly PriorTurn[];
  reader: QuestionReader;
}

/** A question made whole. */
export interface Completed {
  /** What is asked: the question itself, unless it is a follow-up that could be completed. */
  asked: string;
  /** It leans on the turns before it. */
  isFollowUp: boolean;
  /** Where it is asked together with the question before it: that question. */
  stem?: string;
  /** Then: it opens with a connective (那…呢, and…), and may name another matter. */
  connects?: boolean;
  /** Full names of the units it is about where it names none: those that the last answer named. */
  about?: string[];
  /** The language to answer in: of the question as typed, or the one it asks for (“and in English?”). */
  language: Language;
}

/** Characters; a longer question says itself what it asks, whatever it opens with. */
const LONGEST_FOLLOW_UP = 500;

/** How each language is read and worded. */
const SPOKEN = {
  zh: { reading: chineseReading, wording: chineseWording },
  en: { reading: englishReading, wording: englishWording },
};

/**
 * Makes a follow-up whole: with other units, another page or as a comparison it is the question before, so asked; any other one is asked
 * together with the question it leans on. A question that stands by itself takes nothing over, nor does small talk.
 */
export function completeQuestion({ question, turns, reader }: ConverseInput): Completed {
  const text = legible(question);
  const { language, followUp, cases } = reader.understand(text);
  const itself: Completed = { asked: question, isFollowUp: false, language };
  if (text.length > LONGEST_FOLLOW_UP) return itself;
  const earlier = earlierTurns(turns, reader);
  const { reading, wording } = SPOKEN[language];
  if (earlier.length === 0) return itself;
  if (reading.isCourtesy(text) || reading.opensNewTopic(text)) return itself;
  const wanted = reading.wantedLanguage(reading.open(text).text);
  if (wanted !== null) return { asked: earlier[0]!.asked, isFollowUp: true, language: wanted };
  const read = new FollowUp(text, earlier, { reading, wording, reader, language });
  const whole = read.whole();
  if (whole !== null) return { asked: wording.finish(whole), isFollowUp: true, language };
  const isPointed = cases.length > 0 || !/\p{L}/u.test(text); // by its own words, whatever else these could lean on
  const { text: fragment, leans } = reading.open(text);
  const isLeaning = leans
    ? followUp >= 0.5 || !reading.isAtLarge(fragment)
    : followUp >= 0.5 && !isPointed;
  if (!isLeaning && read.meant.length === 0) return itself;
  const last = earlier[0]!;
  const both = joined(question, last, { reader, meant: read.meant });
  // Sent again as it was made whole, it takes nothing more.
  const isWhole = [both.stem, withMark(last.stem)].some((stem) => question.startsWith(stem));
  return isWhole ? itself : { ...both, connects: leans, isFollowUp: true, language };
}
