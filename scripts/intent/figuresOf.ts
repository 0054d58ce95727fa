import { INTENT_LABELS, intentOf } from '../../src/question/intent/intentModel.ts';
import { likeliest } from '../../src/text/likeliest.ts';
import type { IntentReading } from '../../src/types.ts';
import type { LabelledQuestion } from './readQuestions.ts';
import type { LabelledTurn } from './readTurns.ts';

/** What is known of a second turn. */
export type SecondTurn = Pick<LabelledTurn, 'writer' | 'q' | 'followUp'>;

export interface FiguresInput {
  unseen: readonly LabelledQuestion[];
  turns: readonly SecondTurn[];
  /** The model's outputs of each. */
  ofUnseen: readonly (readonly number[])[];
  ofTurns: readonly (readonly number[])[];
}

interface Read {
  question: LabelledQuestion;
  said: IntentReading;
}

/** How much a model says rightly of questions that were held out, a line each: by writer, language and class. */
export function figuresOf({ unseen, turns, ofUnseen, ofTurns }: FiguresInput): string[] {
  const read = unseen.map((question, at) => ({ question, said: intentOf(ofUnseen[at]!) }));
  const of = (is: (question: LabelledQuestion) => boolean): Read[] =>
    read.filter(({ question }) => is(question));
  const writers = [...new Set(unseen.map(({ writer }) => writer))];
  return [
    ...writers.map((writer) => `${writer} ${both(of((one) => one.writer === writer))}`),
    ...(['zh', 'en'] as const).map((lang) => `${lang} ${both(of((one) => one.lang === lang))}`),
    turnsLine(turns, ofTurns),
    `all ${both(read)}, shape ${share(read, ({ question, said }) => likeliest(said.shape) === question.shape)}, perUnit ${share(read, ({ question, said }) => said.perUnit > 0.5 === question.perUnit)}, followUp ${share(read, ({ question, said }) => said.followUp > 0.5 === question.followUp)}`,
    ...INTENT_LABELS.intent.map((name) => {
      const own = of(({ intent }) => intent === name);
      return `  ${name} (${own.length}): ${share(own, isIntent)}`;
    }),
    ...INTENT_LABELS.wanted.map((name) => {
      const own = of(({ wanted }) => wanted === name);
      return `  wanted ${name} (${own.length}): ${share(own, isWanted)}`;
    }),
  ];
}

function turnsLine(turns: readonly SecondTurn[], outputs: readonly (readonly number[])[]): string {
  const told = (leans: boolean): string => {
    const own = turns
      .map((turn, at) => ({ turn, at }))
      .filter(({ turn }) => turn.followUp === leans);
    const right = own.filter(({ at }) => intentOf(outputs[at]!).followUp > 0.5 === leans);
    return `${right.length} of ${own.length}`;
  };
  return `second turns: follow-ups ${told(true)}, others ${told(false)}`;
}

function both(of: readonly Read[]): string {
  return `(${of.length}): intent ${share(of, isIntent)}, wanted ${share(of, isWanted)}`;
}

function isIntent({ question, said }: Read): boolean {
  return likeliest(said.intent) === question.intent;
}

function isWanted({ question, said }: Read): boolean {
  return likeliest(said.wanted) === question.wanted;
}

function share(of: readonly Read[], is: (one: Read) => boolean): string {
  return of.length === 0 ? '–' : (of.filter(is).length / of.length).toFixed(3);
}
