import type { PdfLink } from './rawPdf.ts';
import type { DirectedRun } from './uprightPage.ts';

/** What the library tells of a link or a form field. */
export interface Annotation {
  subtype?: string;
  dest?: unknown;
  /** Left, bottom, right, top, in the space of the page. */
  rect?: number[];
  fieldType?: string;
  fieldValue?: unknown;
}

/** How a page is seen. */
export interface Viewport {
  convertToViewportRectangle(rect: number[]): number[];
}

/** Type fills this share of the height of its field, and is no larger than so many points. */
const FILL = 0.7;
const MAX_SIZE = 12;

/** Below the line the type stands on, in shares of it. */
const DESCENT = 0.25;

/** What is typed into the text and choice fields of a page, where it is seen. */
export function fieldRuns(annotations: readonly Annotation[], viewport: Viewport): DirectedRun[] {
  return annotations.flatMap(({ subtype, rect, fieldType, fieldValue }): DirectedRun[] => {
    const isText = subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch');
    const text = [fieldValue]
      .flat()
      .filter((value) => typeof value === 'string')
      .join(' ')
      .trim();
    if (!isText || text === '' || rect?.length !== 4) return [];
    const { left, right, top, bottom } = boxOf(rect, viewport);
    const size = Math.min(MAX_SIZE, (bottom - top) * FILL);
    const width = Math.min(right - left, text.length * size);
    const y = (top + bottom) / 2 + size * (0.5 - DESCENT / 2);
    return [{ text, x: left, y, width, size, direction: 0 }];
  });
}

/** The sides of a rectangle as they are seen. */
export function boxOf(rect: number[], viewport: Viewport): Omit<PdfLink, 'page'> {
  const [x1, y1, x2, y2] = viewport.convertToViewportRectangle(rect) as [
    number,
    number,
    number,
    number,
  ];
  return {
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    top: Math.min(y1, y2),
    bottom: Math.max(y1, y2),
  };
}
