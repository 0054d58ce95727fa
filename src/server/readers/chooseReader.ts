/** What tells who asks. */
export interface ReaderSigns {
  /** The names a login proxy gave; null where none is in front. */
  names: readonly string[] | null;
  /** The name a program gives of itself; null for none. */
  user: string | null;
  /** The reader whose cookie came along. */
  cookie: string | null;
  /** It comes from a page in a browser. */
  isPage: boolean;
  /** It bears the key of the server. */
  hasKey: boolean;
  /** It comes from this machine, through no proxy. */
  isLocal: boolean;
}

/** Who asks: `fresh` is one who has no name yet and is given a cookie; else why it cannot be told. */
export type ChosenReader =
  | { kind: 'known'; reader: string }
  | { kind: 'fresh' }
  | { kind: 'unnamed' }
  | { kind: 'unbelieved' };

const LONGEST_NAME = 200;

/**
 * Tells one reader from another. A name of a login proxy decides alone. A program's own `user` is believed where it has the key or runs on this
 * machine: elsewhere anybody could say it. Programs without a name are one reader, those with the key another.
 */
export function chooseReader(signs: ReaderSigns): ChosenReader {
  const { names, user, cookie, isPage, hasKey, isLocal } = signs;
  if (names !== null) {
    const [name = ''] = names.map((one) => one.trim());
    const isOne = names.length === 1 && name !== '' && name.length <= LONGEST_NAME;
    return isOne ? { kind: 'known', reader: `name:${name}` } : { kind: 'unnamed' };
  }
  if (user !== null) {
    return hasKey || isLocal ? { kind: 'known', reader: `user:${user}` } : { kind: 'unbelieved' };
  }
  if (cookie !== null) return { kind: 'known', reader: cookie };
  if (isPage) return { kind: 'fresh' };
  if (hasKey) return { kind: 'known', reader: 'key' };
  return isLocal ? { kind: 'known', reader: 'local' } : { kind: 'fresh' };
}
