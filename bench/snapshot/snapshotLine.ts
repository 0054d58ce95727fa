import { z } from 'zod';
import type { Answer, PageRange } from '../../src/types.ts';

const lineSchema = z.strictObject({
  set: z.string(),
  /** Unique within its set; of a dialogue with the number of the turn: `a01-zh/2`. */
  id: z.string(),
  question: z.string(),
  /** A follow-up made whole. */
  asked: z.string().optional(),
  status: z.string(),
  /** Units cited, in the order of first use. */
  units: z.array(z.string()),
  /** Printed pages of each citation; `~` before those that are estimated. */
  pages: z.array(z.string()),
  /** Words of each citation. */
  quotes: z.array(z.string()),
  text: z.string(),
});

/** What casebook says to one question: all of it that is the same each time. */
export type SnapshotLine = z.infer<typeof lineSchema>;

/** The fields by which two lines may differ. */
export type SnapshotField = Exclude<keyof SnapshotLine, 'set' | 'id'>;

/** The answer as it is kept: without ids and times. */
export function answerLine(
  { set, id, question }: Pick<SnapshotLine, 'set' | 'id' | 'question'>,
  { asked, status, citations, text }: Answer,
): SnapshotLine {
  return {
    ...{ set, id, question },
    ...(asked === undefined ? {} : { asked }),
    status,
    units: [...new Set(citations.map(({ unit }) => unit))],
    pages: citations.map(({ pages }) => shownPages(pages)),
    quotes: citations.map(({ quote }) => quote),
    text,
  };
}

/** Pages as a snapshot shows them: 4, 4–5, ~4; – for none. */
export function shownPages(pages: PageRange | null): string {
  if (pages === null) return '–';
  const { first, last, basis } = pages;
  const sign = basis === 'estimated' ? '~' : '';
  return first === last ? `${sign}${first}` : `${sign}${first}–${last}`;
}

/** JSON lines, in the order given. */
export function writeSnapshot(lines: readonly SnapshotLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/**
 * Reads what `writeSnapshot` wrote.
 *
 * @throws ZodError where a line has another form.
 */
export function readSnapshot(text: string): SnapshotLine[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => lineSchema.parse(JSON.parse(line)));
}
