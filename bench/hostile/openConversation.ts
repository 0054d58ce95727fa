import { LENGTH, type HostileFamily } from './hostileTexts.ts';

/** How long a conversation is, and how its last question goes on. */
export interface ConversationShape {
  turns: number;
  /** The questions before are as long as one may be. */
  long?: boolean;
  /** What follows the opening of the last question. */
  then?: (round: number) => string;
}

/** Questions that lean on a conversation before them. */
export function openConversation(
  opening: string,
  { turns, long = false, then = () => '' }: ConversationShape,
): HostileFamily {
  return (round) => ({
    question: `${opening}${then(round)}`.slice(0, LENGTH),
    history: Array.from({ length: turns }, (_, turn) => ({
      asked: long
        ? longQuestion(round * turns + turn)
        : `市财政局第${turn + round}年如何激励自学？`,
      units: ['大庆市财政局', '大庆市统计局', '大庆市科技局'],
    })),
  });
}

function longQuestion(seed: number): string {
  const characters = Array.from({ length: LENGTH }, (_, at) => 0x4e00 + ((at * 7 + seed) % 20_000));
  return `市财政局和市统计局${String.fromCodePoint(...characters)}`.slice(0, LENGTH);
}
