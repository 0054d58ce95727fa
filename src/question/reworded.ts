import { normalise } from '../text/normalise.ts';
import { asksOf } from './asks/asksOf.ts';
import type { QuestionPlan } from './plan.ts';

/** The same question put in other words, of the same units: what these ask is read anew, and nothing of the first wording is left. `topic`: what of them is searched. */
export function reworded(question: QuestionPlan, text: string, topic = text): QuestionPlan {
  const { language } = question;
  const asks = asksOf(normalise(text), { language, typed: text, topic });
  return { ...question, text, topic, asks };
}
