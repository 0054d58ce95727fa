import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ToKeep } from '../model/notes.ts';
import { Later } from './Later.tsx';
import { useRoom } from './useRoom.ts';

const loadForm = async () => (await import('./KeepForm.tsx')).KeepForm;

/** Opens the form that keeps something as a note, and says when it is kept. */
export function KeepButton({ what }: { what: ToKeep }): JSX.Element {
  const texts = useRoom().settings.texts.value.notes;
  const state = useSignal<'rest' | 'asking' | 'kept'>('rest');
  return (
    <>
      <button
        type="button"
        class="quiet"
        aria-expanded={state.value === 'asking'}
        onClick={() => (state.value = state.value === 'asking' ? 'rest' : 'asking')}
      >
        <span role="status">{state.value === 'kept' ? texts.kept : texts.keep}</span>
      </button>
      {state.value === 'asking' && (
        <Later load={loadForm} props={{ what, onDone: () => (state.value = 'kept') }} />
      )}
    </>
  );
}
