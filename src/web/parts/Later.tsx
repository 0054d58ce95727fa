import { useSignal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';
import { useEffect } from 'preact/hooks';

/** A part of the page whose code is fetched when it is first shown; nothing stands there until it is. */
export function Later<P extends object>({
  load,
  props,
}: {
  /** The same function at every drawing. */
  load: () => Promise<FunctionComponent<P>>;
  props: P;
}): JSX.Element | null {
  const part = useSignal<{ Part: FunctionComponent<P> } | null>(null);
  useEffect(() => {
    let isGone = false;
    // where it cannot be fetched the page is as it was
    void load().then(
      (Part) => {
        if (!isGone) part.value = { Part };
      },
      () => undefined,
    );
    return () => void (isGone = true);
  }, [load, part]);
  if (part.value === null) return null;
  const { Part } = part.value;
  return <Part {...props} />;
}
