import { effect } from '@preact/signals';
import type { Talk } from '../model/talk.ts';

const CONVERSATION = /^#\/c\/([A-Za-z0-9_-]{1,64})$/u;

/** Keeps the open conversation in the page's address, so that a reload and the back button find it again. */
export function keepAddress(talk: Talk, browser: Window): void {
  const follow = (): void => {
    const id = CONVERSATION.exec(browser.location.hash)?.[1] ?? null;
    if (id === talk.conversationId.value) return;
    if (id === null) talk.startNew();
    else void talk.reopen(id);
  };
  const named = CONVERSATION.exec(browser.location.hash)?.[1];
  const opened = named === undefined ? Promise.resolve() : talk.reopen(named);
  browser.addEventListener('hashchange', follow);
  void opened.then(() =>
    effect(() => {
      const id = talk.conversationId.value;
      const hash = id === null ? '#/' : `#/c/${id}`;
      if (browser.location.hash === hash || (id === null && browser.location.hash === '')) return;
      browser.location.hash = hash;
    }),
  );
}
