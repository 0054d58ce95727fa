import type { SearchFilter } from '../../types.ts';
import type { Api } from '../api/createApi.ts';
import type { Language } from './settings.ts';

/** What questions are wanted for. */
export interface SuggestAbout {
  conversationId?: string | undefined;
  filter?: SearchFilter | undefined;
  language: Language;
  /** How many at most, 1 to 12. */
  most: number;
}

/** Questions that the books answer; none where the server cannot say now: nobody waits for them. */
export async function suggest(
  api: Api,
  about: SuggestAbout,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(about), signal };
  try {
    const response = await api.open('api/suggest', init);
    return ((await response.json()) as { questions: string[] }).questions;
  } catch {
    return [];
  }
}
