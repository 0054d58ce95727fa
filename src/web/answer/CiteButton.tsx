import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Citation } from '../../types.ts';
import { Later } from '../parts/Later.tsx';
import { useRoom } from '../parts/useRoom.ts';

const load = async () => (await import('./CiteForms.tsx')).CiteForms;

/** Shows a reference in the styles that are asked for. */
export function CiteButton({ citation }: { citation: Citation }): JSX.Element {
  const texts = useRoom().settings.texts.value;
  const isOpen = useSignal(false);
  return (
    <>
      <button
        type="button"
        class="quiet cite"
        aria-expanded={isOpen.value}
        aria-label={`${texts.citeAs} [${citation.n}]`}
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        {texts.citeAs}
      </button>
      {isOpen.value && <Later load={load} props={{ citation }} />}
    </>
  );
}
