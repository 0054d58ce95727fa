import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Conversation, Share } from '../../types.ts';
import type { Api } from '../api/createApi.ts';
import { asTrouble, Trouble } from '../api/trouble.ts';

/** Conversations that are shared: one's own, and one that somebody sent a link to. */
export interface Sharing {
  /** The link that is open; null where none is. */
  id: ReadonlySignal<string | null>;
  /** What it leads to; null until that is there. */
  conversation: ReadonlySignal<Conversation | null>;
  trouble: ReadonlySignal<Trouble | null>;
  /** Never rejects: what went wrong is `trouble`. Of two links the later one is shown. */
  open(id: string): Promise<void>;
  /** The link to a conversation of one's own; null where it is not shared. @throws Trouble as `share` and `unshare` do. */
  shareOf(conversation: string): Promise<Share | null>;
  share(conversation: string): Promise<Share>;
  unshare(conversation: string): Promise<void>;
}

/** Makes links, takes them back, and opens those of others. */
export function createSharing(api: Api): Sharing {
  const id = signal<string | null>(null);
  const conversation = signal<Conversation | null>(null);
  const trouble = signal<Trouble | null>(null);
  const pathOf = (own: string): string => `api/conversations/${encodeURIComponent(own)}/share`;
  return {
    id,
    conversation,
    trouble,
    async open(link) {
      if (link === id.value && trouble.value === null) return;
      batch(() => {
        id.value = link;
        conversation.value = null;
        trouble.value = null;
      });
      const path = `api/shared/${encodeURIComponent(link)}`;
      const found = await api.get<Conversation>(path).catch(asTrouble);
      if (link !== id.value) return;
      if (found instanceof Trouble) trouble.value = found;
      else conversation.value = found;
    },
    async shareOf(own) {
      try {
        return await api.get<Share>(pathOf(own));
      } catch (error) {
        if (error instanceof Trouble && error.kind === 'refused') return null;
        throw error;
      }
    },
    share: (own) => api.send('POST', pathOf(own)),
    async unshare(own) {
      await api.send('DELETE', pathOf(own));
    },
  };
}
