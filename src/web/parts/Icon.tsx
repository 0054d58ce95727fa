import type { JSX } from 'preact';

/** Paths on a field of 24 × 24, drawn as lines. */
const PATHS = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  edit: 'M4 20l1-4L16 5l3 3L8 19z',
  auto: 'M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16',
  light:
    'M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
  dark: 'M20 14A8 8 0 0 1 10 4a8 8 0 1 0 10 10z',
  up: 'M7 11l4-7c2 0 2 1 2 2l-1 4h6c1 0 2 1 2 2l-2 7c0 1-1 1-2 1H7zM7 11H4v9h3',
  down: 'M7 13l4 7c2 0 2-1 2-2l-1-4h6c1 0 2-1 2-2l-2-7c0-1-1-1-2-1H7zM7 13H4V4h3',
  previous: 'M14 6l-6 6l6 6',
  next: 'M10 6l6 6l-6 6',
  above: 'M6 14l6-6l6 6',
  below: 'M6 10l6 6l6-6',
  scope: 'M4 5h16l-6 8v6l-4-2v-4z',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
};

/** A small drawing in the colour of the text, silent for screen readers: its button says what it does. */
export function Icon({ name }: { name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
