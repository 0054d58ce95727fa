import type { JSX } from 'preact';
import type { AnswerSentence } from '../../types.ts';
import { useRoom } from '../parts/useRoom.ts';

const SIGNS = { verbatim: '✓', supported: '?', unsupported: '✗' };

/** ✓ as printed, ? checked, ✗ not supported; room is kept for it while the check is not known. */
export function SupportSign({ sentence }: { sentence: AnswerSentence | null }): JSX.Element {
  const texts = useRoom().settings.texts.value;
  if (sentence === null) return <span class="sign" />;
  const { support, reason } = sentence;
  const said = [texts.support[support], reason].filter(Boolean).join(': ');
  return (
    <span class={`sign ${support}`} role="img" aria-label={said} title={said}>
      {SIGNS[support]}
    </span>
  );
}
