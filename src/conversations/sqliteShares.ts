import { randomBytes } from 'node:crypto';
import type { Share } from '../types.ts';
import { legibleText } from './columnText.ts';
import type { KeptConversations } from './conversationStore.ts';
import type { Statements } from './statements.ts';

/** A link nobody guesses: 128 random bits, as they may stand in an address. */
export function newShareId(): string {
  return randomBytes(16).toString('base64url');
}

/** What a file keeps of links to conversations. @param reader null: the operator */
export function sqliteShares(
  { run, clock }: { run: Statements; clock: () => Date },
  reader: string | null,
): Pick<KeptConversations, 'share' | 'shareOf' | 'unshare'> {
  const shareOf = (id: string): Share | null => {
    const row = run.shareOf.get(id, reader) as { id: unknown; at: unknown } | undefined;
    return row === undefined ? null : { id: legibleText(row.id), at: legibleText(row.at) };
  };
  return {
    shareOf,
    share(id) {
      if (run.one.get(id, reader) === undefined) return null;
      run.share.run(newShareId(), id, clock().toISOString()); // does nothing where there is one
      return shareOf(id);
    },
    unshare: (id) => run.unshare.run(id, reader).changes > 0,
  };
}

/** The conversation a link leads to; null where it leads nowhere. */
export function sharedConversation(run: Statements, share: string): string | null {
  const row = run.shared.get(share) as { conversation: unknown } | undefined;
  return row === undefined ? null : legibleText(row.conversation);
}
