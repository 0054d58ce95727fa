import { signal, type ReadonlySignal } from '@preact/signals';
import type { ConversationSummary } from '../../types.ts';
import type { Api } from '../api/createApi.ts';

/** How a conversation is taken along. */
export type ExportFormat = 'markdown' | 'docx' | 'html';

/** The conversations the server keeps, newest first. */
export interface History {
  list: ReadonlySignal<readonly ConversationSummary[]>;
  /** Whether there are older ones than those listed. */
  hasMore: ReadonlySignal<boolean>;
  /** Begins with the newest. A failure leaves the list as it was: the talk itself tells of a server that is gone. */
  load(): Promise<void>;
  loadMore(): Promise<void>;
  /** @throws Trouble as `remove` and `exported` do, where the server says no or nothing. */
  rename(id: string, title: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** A conversation, or one answer of it, as a file. */
  exported(id: string, format: ExportFormat, answer?: string): Promise<Blob>;
}

/** As many conversations as the server lists at once. */
const PAGE = 100;

/** Lists, renames, deletes and exports. */
export function createHistory(api: Api): History {
  const list = signal<readonly ConversationSummary[]>([]);
  const pathOf = (id: string): string => `api/conversations/${encodeURIComponent(id)}`;
  const hasMore = signal(false);
  const loadFrom = async (offset: number): Promise<void> => {
    try {
      const path = `api/conversations?limit=${PAGE}&offset=${offset}`;
      const { conversations } = await api.get<{ conversations: ConversationSummary[] }>(path);
      list.value = [...list.value.slice(0, offset), ...conversations];
      hasMore.value = conversations.length === PAGE;
    } catch {
      // said by whatever else the page is doing
    }
  };
  const load = (): Promise<void> => loadFrom(0);
  return {
    list,
    hasMore,
    load,
    loadMore: () => loadFrom(list.value.length),
    async rename(id, title) {
      await api.send('PATCH', pathOf(id), { title });
      await load();
    },
    async remove(id) {
      await api.send('DELETE', pathOf(id));
      list.value = list.value.filter((one) => one.id !== id);
    },
    async exported(id, format, answer) {
      const one = answer === undefined ? '' : `&answer=${encodeURIComponent(answer)}`;
      return (await api.open(`${pathOf(id)}/export?format=${format}${one}`)).blob();
    },
  };
}
