import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { BookReport, UploadJob } from '../../types.ts';
import { createAttempt } from '../model/createAttempt.ts';
import { pageCount } from '../model/pageCount.ts';
import { secondsLeft, type Sample } from '../model/secondsLeft.ts';
import { TroubleNote } from '../parts/TroubleNote.tsx';
import { useRoom } from '../parts/useRoom.ts';

/** A book on its way: how far it is, a way to end it, and what came of it in plain words. */
export function JobRow({ job }: { job: UploadJob }): JSX.Element {
  const { settings, uploads } = useRoom();
  const texts = settings.texts.value;
  const { trouble, run } = useMemo(createAttempt, []);
  const { state, report, reason, names } = job;
  const isActive = state === 'waiting' || state === 'working';
  const isRemoval = report !== null && report.removed.length > 0 && report.books.length === 0;
  return (
    <li class={`job ${state}`}>
      <p>
        <strong>{names.join(', ')}</strong> · {isRemoval ? texts.jobRemoved : texts.job[state]}
        {isActive && (
          <button
            type="button"
            class="quiet"
            aria-label={`${texts.cancel}: ${names.join(', ')}`}
            onClick={() => void run(() => uploads.cancel(job.id))}
          >
            {texts.cancel}
          </button>
        )}
      </p>
      {isActive && <JobProgress progress={job.progress} />}
      {reason !== null && state === 'failed' && <p class="reason">{reason}</p>}
      {report?.failed.map(({ file, message }) => (
        <p class="reason" key={file}>
          {message}
        </p>
      ))}
      {report?.books.map((book) => (
        <Report key={book.id} book={book} />
      ))}
      {trouble.value !== null && <TroubleNote trouble={trouble.value} />}
    </li>
  );
}

function JobProgress({ progress }: Pick<UploadJob, 'progress'>): JSX.Element {
  const texts = useRoom().settings.texts.value;
  const first = useRef<Sample & { step: string }>({ step: '', at: 0, done: 0, total: 0 });
  const { step = 'wait', done = 0, total = 0 } = progress ?? {};
  const now = { at: performance.now(), done, total };
  if (first.current.step !== step) first.current = { ...now, step };
  const left = secondsLeft(first.current, now);
  const said = [
    texts.jobStep[step],
    total > 0 ? `${done}/${total}` : '',
    left === null ? '' : texts.jobLeft(left),
  ];
  return (
    <>
      <progress aria-label={texts.jobStep[step]} max={total || 1} value={total > 0 ? done : 0} />
      <p class="facts">{said.filter(Boolean).join(' · ')}</p>
    </>
  );
}

function Report({ book }: { book: BookReport }): JSX.Element {
  const texts = useRoom().settings.texts.value;
  const { title, entries, withText, pages, warnings } = book;
  return (
    <div class="report">
      <p>
        《{title}》{texts.cases(entries, withText)}
      </p>
      {pageCount(book) > 0 && <p class="facts">{texts.reportPages(pages)}</p>}
      {warnings.length > 0 && (
        <details>
          <summary>{texts.warnings(warnings.length)}</summary>
          <ul>
            {warnings.map(({ message, page, line }, at) => (
              <li key={at}>{[texts.warningAt(page, line), message].filter(Boolean).join(': ')}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
