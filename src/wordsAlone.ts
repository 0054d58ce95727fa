import type { QuestionEmbedder } from './models/questionEmbedder.ts';
import type { Answer, AskOptions, AskRequest } from './types.ts';

type Ask = (request: AskRequest, options?: AskOptions) => Promise<Answer>;

/** What a reader should know of an answer that was looked for without vectors. */
const NOTE = {
  zh: '向量服务暂时不可用：这一次只按词语检索，换一种说法的内容可能没有找到。',
  en: 'The embedder is away for now: this was searched by its words alone, and what is said in other words may be missed.',
} as const;

/**
 * Answers say where a question got no vector, as they are told and as they are kept.
 *
 * @param createAsk puts `ask` together; what it is given goes around everything an answer is handed to on the way
 */
export function tellWordsAlone(
  questions: QuestionEmbedder,
  createAsk: (told: (answer: Answer) => Answer) => Ask,
): Ask {
  const told = (answer: Answer): Answer => {
    const note = NOTE[answer.language];
    const isTold = !questions.isWithout || answer.notes.includes(note);
    return isTold ? answer : { ...answer, notes: [...answer.notes, note] };
  };
  const ask = createAsk(told);
  return (request, options) => questions.noting(async () => told(await ask(request, options)));
}
