import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Note } from '../../types.ts';
import type { Api } from '../api/createApi.ts';
import { asTrouble, Trouble } from '../api/trouble.ts';

/** What is to be kept: an answer, or words of a book by their offsets. */
export type ToKeep =
  | { conversationId: string; answerId: string }
  | { book: string; case: string; start: number; end: number };

/** The notes the server keeps of this reader, newest first. */
export interface Notes {
  list: ReadonlySignal<readonly Note[]>;
  /** Of all that hold the words looked for. */
  count: ReadonlySignal<number>;
  trouble: ReadonlySignal<Trouble | null>;
  /** Lists those that hold the words; never rejects. Of two searches the later one is shown. */
  load(words: string): Promise<void>;
  loadMore(): Promise<void>;
  /** @throws Trouble as `remove` and `exported` do. */
  keep(what: ToKeep, comment: string): Promise<void>;
  remove(id: string): Promise<void>;
  exported(): Promise<Blob>;
}

/** Keeps, lists, finds, deletes and exports. */
export function createNotes(api: Api): Notes {
  const list = signal<readonly Note[]>([]);
  const count = signal(0);
  const trouble = signal<Trouble | null>(null);
  /** The words looked for last; null before anything was listed. */
  let looked: string | null = null;
  let latest = 0;
  const loadFrom = async (offset: number): Promise<void> => {
    const turn = ++latest;
    const path = `api/notes?q=${encodeURIComponent(looked ?? '')}&offset=${offset}`;
    const found = await api.get<{ notes: Note[]; count: number }>(path).catch(asTrouble);
    if (turn !== latest) return;
    batch(() => {
      trouble.value = found instanceof Trouble ? found : null;
      if (found instanceof Trouble) return;
      list.value = [...list.value.slice(0, offset), ...found.notes];
      count.value = found.count;
    });
  };
  return {
    list,
    count,
    trouble,
    load(words) {
      looked = words;
      return loadFrom(0);
    },
    loadMore: () => loadFrom(list.value.length),
    async keep(what, comment) {
      await api.send('POST', 'api/notes', { ...what, comment });
      if (looked !== null) await loadFrom(0);
    },
    async remove(id) {
      await api.send('DELETE', `api/notes/${encodeURIComponent(id)}`);
      batch(() => {
        list.value = list.value.filter((one) => one.id !== id);
        count.value -= 1;
      });
    },
    exported: async () => (await api.open('api/notes/export')).blob(),
  };
}
