/** A subtitle as its file has it; times in seconds. */
export interface RawCue {
  from: number;
  to: number;
  /** With its marks of voice and type, a line break between lines. */
  text: string;
}

/** `00:01:02,500 --> 00:01:05.000 align:start`: hours may be left out, milliseconds follow a comma or a point. */
const TIMES =
  /^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?/u;

/**
 * The cues of SubRip (.srt) and WebVTT (.vtt) files: the lines between a line of times and the next empty line. What stands
 * elsewhere (numbers, notes, style sheets) is no cue; a damaged one costs itself alone.
 */
export function parseCues(text: string): RawCue[] {
  const cues: RawCue[] = [];
  let open: { from: number; to: number; lines: string[] } | null = null;
  const close = (): void => {
    if (open !== null) cues.push({ from: open.from, to: open.to, text: open.lines.join('\n') });
    open = null;
  };
  for (const line of text.split('\n')) {
    const times = line.length > MOST_OF_TIMES ? null : TIMES.exec(line);
    if (times !== null) {
      close();
      open = { from: secondsOf(times.slice(1, 5)), to: secondsOf(times.slice(5, 9)), lines: [] };
    } else if (line.trim() === '') close();
    else open?.lines.push(line);
  }
  close();
  return cues;
}

/** A line of times and settings is shorter. */
const MOST_OF_TIMES = 300;

function secondsOf([hours = '0', minutes = '0', seconds = '0', rest = '']: string[]): number {
  const thousandths = Number(rest.padEnd(3, '0'));
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + thousandths / 1000;
}
