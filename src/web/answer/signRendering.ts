import type { ComponentChildren } from 'preact';

/** How the signs in annotated text become parts of the page. */
export interface SignRendering {
  /** Text with its signs. */
  text(annotated: string): ComponentChildren;
  doubt(index: number, inside: ComponentChildren): ComponentChildren;
  /** Text whose markers are written out, for code. */
  literal(annotated: string): string;
}
