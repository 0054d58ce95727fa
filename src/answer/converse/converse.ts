import type { QuestionReader } from '../../retrieve/question/question.ts';
import type { Language, PriorTurn } from '../../types.ts';
import { chineseReading } from './chineseReading.ts';
import { chineseWording } from './chineseWording.ts';
import { earlierTurns } from './earlierTurn.ts';
import { englishReading } from './englishReading.ts';
import { englishWording } from './englishWording.ts';
import { FollowUp } from './followUp.ts';
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
  /** The language to answer in: of the question as typed, or the one it asks for (“and in English?”). */
  language: Language;
}

/** How each language is read and worded. */
const SPOKEN = {
  zh: { reading: chineseReading, wording: chineseWording },
  en: { reading: englishReading, wording: englishWording },
};

/**
 * Makes a follow-up a full question by rules: units, topic and kind come from the turns before it. A question that
 * stands by itself takes nothing over, nor does small talk; a follow-up that cannot be completed stays as it is.
 */
export function completeQuestion({ question, turns, reader }: ConverseInput): Completed {
  const text = legible(question);
  const { language } = reader.understand(text);
  const itself: Completed = { asked: question, isFollowUp: false, language };
  const earlier = earlierTurns(turns, reader);
  const { reading, wording } = SPOKEN[language];
  if (earlier.length === 0) return itself;
  if (reading.isCourtesy(text) || reading.opensNewTopic(text)) return itself;
  const wanted = reading.wantedLanguage(reading.open(text).text);
  if (wanted !== null) return { asked: earlier[0]!.asked, isFollowUp: true, language: wanted };
  const whole = new FollowUp(text, earlier, { reading, wording, reader, language }).whole();
  if (whole === null) return itself;
  return { asked: whole === text ? question : wording.finish(whole), isFollowUp: true, language };
}
