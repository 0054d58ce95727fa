import {
  COMMON,
  from,
  LENGTH,
  letters,
  numbered,
  whole,
  type HostileFamilies,
} from './hostileTexts.ts';
import { openConversation } from './openConversation.ts';

const EARLIER = { asked: '市财政局如何激励自学？', units: ['大庆市财政局'] };

/** Questions that lean on those before them. */
export const followUpFamilies: HostileFamilies = {
  ...afterOne(),
  'a follow-up of many turns': openConversation('为什么？', { turns: 8 }),
  'a follow-up of many long turns': openConversation('那市统计局呢？', { turns: 8, long: true }),
  'a long follow-up': openConversation('那', { turns: 8, then: (round) => from(COMMON + round) }),
  'a long follow-up of long turns': openConversation('它', {
    ...{ turns: 8, long: true },
    then: (round) => from(COMMON + round, 7),
  }),
  'a long follow-up in English': openConversation('and it ', {
    ...{ turns: 8, long: true },
    then: (round) => numbered((at) => `${letters(at * 37 + round)} the second one `),
  }),
  'pronouns over long turns': openConversation('', {
    ...{ turns: 8, long: true },
    then: () => '它、他们、该单位、这个制度、'.repeat(LENGTH),
  }),
};

/** What is long is also asked as if it leaned on a question before it. */
function afterOne(): HostileFamilies {
  const openings = {
    为什么: '为什么',
    那: '那',
    'and the': 'and the ',
    其中: '其中',
    还有: '还有哪些单位',
  };
  return Object.fromEntries(
    Object.entries(openings).map(([name, opening]) => [
      `a follow-up: ${name}`,
      (round: number) => ({
        question: whole(`${opening}${from(COMMON + round, 3)}`),
        history: [EARLIER],
      }),
    ]),
  );
}
