import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Citation, CitationForms } from '../../types.ts';
import { createAttempt } from '../model/createAttempt.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { TroubleNote } from '../parts/TroubleNote.tsx';
import { useRoom } from '../parts/useRoom.ts';

const FORMS: readonly (readonly [keyof CitationForms, string])[] = [
  ['gbt7714', 'GB/T 7714'],
  ['apa', 'APA'],
  ['chicago', 'Chicago'],
  ['bibtex', 'BibTeX'],
  ['csl', 'CSL-JSON'],
];

/** One citation as references are written elsewhere, each to be copied. */
export function CiteForms({ citation }: { citation: Citation }): JSX.Element {
  const { settings, cite } = useRoom();
  const texts = settings.texts.value;
  const forms = useSignal<CitationForms | null>(null);
  const { trouble, run } = useMemo(createAttempt, []);
  useEffect(() => {
    void run(async () => void (forms.value = await cite(citation)));
  }, [citation, cite, forms, run]);
  return (
    <dl class="cite-forms" aria-label={texts.citeAs}>
      {trouble.value !== null && <TroubleNote trouble={trouble.value} />}
      {forms.value !== null &&
        FORMS.map(([form, name]) => (
          <div key={form}>
            <dt>
              {name}{' '}
              <CopyButton text={() => forms.value?.[form] ?? ''} label={`${texts.copy}: ${name}`}>
                {texts.copy}
              </CopyButton>
            </dt>
            <dd>{forms.value?.[form]}</dd>
          </div>
        ))}
    </dl>
  );
}
