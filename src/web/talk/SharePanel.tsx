import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Share } from '../../types.ts';
import { formatAddress } from '../model/address.ts';
import { createAttempt } from '../model/createAttempt.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { TroubleNote } from '../parts/TroubleNote.tsx';
import { useRoom } from '../parts/useRoom.ts';

/** Makes a link to a conversation, shows it, and takes it back. */
export function SharePanel({ conversation }: { conversation: string }): JSX.Element {
  const { settings, sharing } = useRoom();
  const texts = settings.texts.value.sharing;
  const share = useSignal<Share | null>(null);
  const { trouble, run } = useMemo(createAttempt, []);
  useEffect(() => {
    share.value = null;
    void run(async () => void (share.value = await sharing.shareOf(conversation)));
  }, [conversation, run, share, sharing]);
  const make = (): void =>
    void run(async () => void (share.value = await sharing.share(conversation)));
  const takeBack = (): void =>
    void run(async () => {
      await sharing.unshare(conversation);
      share.value = null;
    });
  return (
    <section class="share" aria-label={texts.title}>
      <p>{texts.hint}</p>
      {share.value === null ? (
        <button type="button" onClick={make}>
          {texts.make}
        </button>
      ) : (
        <Link id={share.value.id} onTakeBack={takeBack} />
      )}
      {trouble.value !== null && <TroubleNote trouble={trouble.value} />}
    </section>
  );
}

function Link({ id, onTakeBack }: { id: string; onTakeBack: () => void }): JSX.Element {
  const texts = useRoom().settings.texts.value;
  const hash = formatAddress({ conversation: null, place: null, shared: id });
  const link = new URL(hash, location.href).href;
  return (
    <p>
      <input type="text" readOnly aria-label={texts.sharing.link} value={link} />
      <CopyButton text={() => link}>{texts.copy}</CopyButton>
      <button type="button" class="quiet" onClick={onTakeBack}>
        {texts.sharing.takeBack}
      </button>
    </p>
  );
}
