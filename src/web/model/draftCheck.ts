import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { CheckedText, SearchFilter } from '../../types.ts';
import type { Api } from '../api/createApi.ts';
import { asTrouble, type Trouble } from '../api/trouble.ts';

/** Longest text the server checks, in characters. */
export const LONGEST_DRAFT = 20_000;

/** A text of the reader's own, and how it stands against the books. */
export interface DraftCheck {
  /** As it is being written; kept as long as the page. */
  text: Signal<string>;
  /** The text that was checked last, with what came of it. */
  result: ReadonlySignal<{ text: string; checked: CheckedText } | null>;
  isBusy: ReadonlySignal<boolean>;
  trouble: ReadonlySignal<Trouble | null>;
  /** Checks the text as it stands. Never rejects: what went wrong is `trouble`. */
  check(filter?: SearchFilter): Promise<void>;
}

/** Of two checks that overlap the later one is shown. */
export function createDraftCheck(api: Api): DraftCheck {
  const text = signal('');
  const result = signal<{ text: string; checked: CheckedText } | null>(null);
  const isBusy = signal(false);
  const trouble = signal<Trouble | null>(null);
  let latest = 0;
  return {
    text,
    result,
    isBusy,
    trouble,
    async check(filter) {
      const turn = ++latest;
      const draft = text.value;
      isBusy.value = true;
      const body = { text: draft, filter };
      const said = await api.send<CheckedText>('POST', 'api/check', body).catch(asTrouble);
      if (turn !== latest) return;
      batch(() => {
        isBusy.value = false;
        trouble.value = 'sentences' in said ? null : said;
        if ('sentences' in said) result.value = { text: draft, checked: said };
      });
    },
  };
}
