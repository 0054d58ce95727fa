import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Hit, WordsAt } from '../../types.ts';
import type { Found } from '../model/bookSearch.ts';
import { createAttempt, type Attempt } from '../model/createAttempt.ts';
import { openFound } from '../model/openFound.ts';
import { TroubleNote } from '../parts/TroubleNote.tsx';
import { useRoom } from '../parts/useRoom.ts';
import { findRuns } from './findRuns.ts';

/** What a search found: the words themselves with their true count, and apart from them passages that are only like them. */
export function Findings({ found }: { found: Found | null }): JSX.Element {
  const { settings } = useRoom();
  const texts = settings.texts.value;
  const { trouble, run } = useMemo(createAttempt, []);
  const places = found?.words.found ?? [];
  const similar = found?.similar ?? [];
  return (
    <div class="findings" tabIndex={0} role="region" aria-label={texts.findInBook}>
      <p role="status">{found === null ? '' : countOf(found)}</p>
      {trouble.value !== null && <TroubleNote trouble={trouble.value} />}
      <ol class="words">
        {places.map((place, at) => (
          <Words key={`${place.book}-${place.start}`} place={place} at={at} />
        ))}
      </ol>
      {similar.length > 0 && (
        <section class="similar" aria-label={texts.similar}>
          <h3>{texts.similar}</h3>
          <ol>
            {similar.map((hit) => (
              <Similar key={hit.passage.id} hit={hit} run={run} />
            ))}
          </ol>
        </section>
      )}
    </div>
  );

  function countOf({ words: { count } }: Found): string {
    if (count === 0) return texts.noWords;
    return count > places.length
      ? texts.findingsShown(count, places.length)
      : texts.findings(count);
  }
}

function Words({ place, at }: { place: WordsAt; at: number }): JSX.Element {
  const room = useRoom();
  const { before, words, after, section, pages } = place;
  return (
    <li>
      <button
        type="button"
        aria-current={room.search.at.value === at ? 'true' : undefined}
        onClick={() => void openFound(room, at)}
      >
        <Place unit={place.unit} book={place.book} pages={pages} section={section} />
        <span class="snippet" lang="zh">
          {before}
          <mark>{words}</mark>
          {after}
        </span>
      </button>
    </li>
  );
}

function Similar({ hit, run }: { hit: Hit; run: Attempt['run'] }): JSX.Element {
  const { reader, search } = useRoom();
  const { passage, unit, text, why, section } = hit;
  const open = async (): Promise<void> => {
    search.setAt(null);
    await reader.openPassage(passage.id, '');
  };
  return (
    <li>
      <button type="button" onClick={() => void run(open)}>
        <Place unit={unit} book={passage.book} pages={passage.pages} section={section} />
        <span class="snippet" lang="zh">
          {findRuns(text, why.terms).map((one) =>
            one.marked ? <mark>{one.text}</mark> : one.text,
          )}
        </span>
      </button>
    </li>
  );
}

/** Unit and pages, or section; of several books the title, too. */
function Place({
  unit,
  book,
  pages,
  section,
}: Pick<WordsAt, 'unit' | 'book' | 'pages' | 'section'>): JSX.Element {
  const { settings, shelf } = useRoom();
  const language = settings.language.value;
  const texts = settings.texts.value;
  const title = (shelf.books.value ?? []).length > 1 ? shelf.titleOf(book, language) : null;
  const at = pages === null ? section : texts.pages(pages.first, pages.last);
  const parts = [title, shelf.unitName(unit, { book, language }), at];
  return <span class="place">{parts.filter(Boolean).join(' · ')}</span>;
}
