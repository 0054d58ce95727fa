import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Hit } from '../../types.ts';
import { createAttempt, type Attempt } from '../model/createAttempt.ts';
import { TroubleNote } from '../parts/TroubleNote.tsx';
import { useRoom } from '../parts/useRoom.ts';
import { findRuns } from './findRuns.ts';

/** Finds words in the book shown; what is found opens at its page. */
export function FindInBook(): JSX.Element {
  const { settings, shelf, search } = useRoom();
  const texts = settings.texts.value;
  const found = search.found.value;
  const query = useSignal(found?.query ?? '');
  const { trouble, run } = useMemo(createAttempt, []);
  useEffect(() => {
    if (found !== null) query.value = found.query; // it may come from an address
  }, [found, query]);
  const find = (): void => {
    const book = shelf.shown.value?.id;
    if (book === undefined || query.value.trim() === '') return;
    void search.find(book, query.value.trim());
  };
  return (
    <div class="find">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <input
          type="search"
          aria-label={texts.findInBook}
          placeholder={texts.findPlaceholder}
          maxLength={200}
          value={query.value}
          onInput={(event) => (query.value = event.currentTarget.value)}
        />
        <button type="submit">{texts.find}</button>
      </form>
      {(search.trouble.value ?? trouble.value) !== null && (
        <TroubleNote trouble={(search.trouble.value ?? trouble.value)!} />
      )}
      <div class="findings" tabIndex={0} role="region" aria-label={texts.findInBook}>
        <p role="status">{found === null ? '' : countOf(found.hits)}</p>
        <ol>
          {found?.hits.map((hit) => (
            <Finding key={hit.passage.id} hit={hit} query={found.query} run={run} />
          ))}
        </ol>
      </div>
    </div>
  );

  function countOf(hits: readonly Hit[]): string {
    return hits.length === 0 ? texts.foundNothing : texts.findings(hits.length);
  }
}

function Finding({
  hit,
  query,
  run,
}: {
  hit: Hit;
  query: string;
  run: Attempt['run'];
}): JSX.Element {
  const { settings, shelf, reader } = useRoom();
  const { passage, unit, text, why } = hit;
  const isLiteral = text.includes(query);
  const runs = findRuns(text, isLiteral ? [query] : why.terms);
  const { pages } = passage;
  const place = pages === null ? hit.section : settings.texts.value.pages(pages.first, pages.last);
  const name = shelf.unitName(unit, { book: passage.book, language: settings.language.value });
  return (
    <li>
      <button
        type="button"
        onClick={() => void run(() => reader.openPassage(passage.id, isLiteral ? query : ''))}
      >
        <span class="place">{place === null ? name : `${name} · ${place}`}</span>
        <span class="snippet" lang="zh">
          {runs.map((run) => (run.marked ? <mark>{run.text}</mark> : run.text))}
        </span>
      </button>
    </li>
  );
}
