import { effect } from '@preact/signals';
import { formatAddress, parseAddress } from '../model/address.ts';
import { addressOfRoom } from '../model/addressOfRoom.ts';
import { goTo } from '../model/goTo.ts';
import type { Room } from '../model/room.ts';

/** What is needed of a browser's window. */
export interface AddressBar {
  location: Pick<Location, 'hash'>;
  history: Pick<History, 'replaceState'>;
  addEventListener(type: 'hashchange', listener: () => void): void;
}

/**
 * Keeps what is shown in the page's address, so that a reload, the back button and a colleague find it again. What the
 * first address names is opened once the books are known.
 */
export function keepAddress(
  room: Pick<Room, 'talk' | 'reader' | 'search' | 'shelf' | 'desk' | 'sharing'>,
  browser: AddressBar,
): void {
  const { location, history } = browser;
  const written = (): string => formatAddress(addressOfRoom(room));
  /** Addresses being opened; what they pass through on their way is not written. */
  let opening = 0;
  const follow = async (): Promise<void> => {
    // a jump within the page, as that to the question box, goes nowhere else
    if (!/^(?:#\/|#?$)/u.test(location.hash)) return history.replaceState(null, '', written());
    const named = formatAddress(parseAddress(location.hash));
    if (named === written()) return;
    opening += 1;
    await goTo(room, parseAddress(location.hash));
    opening -= 1;
    // what an address names may not exist: then it says what is shown instead
    if (opening === 0 && named !== written()) history.replaceState(null, '', written());
  };
  const write = (): void => {
    const now = written();
    const isBare = now === '#/' && location.hash === '';
    if (opening === 0 && !isBare && formatAddress(parseAddress(location.hash)) !== now) {
      location.hash = now;
    }
  };
  const stop = effect(() => {
    if (room.shelf.books.value === null) return;
    queueMicrotask(() => {
      stop();
      browser.addEventListener('hashchange', () => void follow());
      void follow().then(() => effect(write));
    });
  });
}
