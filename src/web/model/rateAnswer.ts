import type { Feedback } from '../../types.ts';
import type { Api } from '../api/createApi.ts';
import type { Turn } from './turn.ts';

/** Tells the server what a reader thinks of an answer; null takes it back. Nothing changes where that fails. */
export async function rateAnswer(
  api: Api,
  turn: Turn,
  feedback: Pick<Feedback, 'rating' | 'comment'> | null,
): Promise<void> {
  const { answer } = turn.state.value;
  if (answer === null) return;
  const { rating, comment } = feedback ?? { rating: null, comment: '' };
  await api.send('POST', 'api/feedback', { answerId: answer.id, rating, comment });
  turn.state.value = { ...turn.state.value, feedback };
}
