/** One side's words in a conversation that was written down as text. */
export interface Spoken {
  speaker: 'user' | 'assistant';
  text: string;
}

const SPEAKERS: Readonly<Record<string, Spoken['speaker']>> = {
  user: 'user',
  human: 'user',
  assistant: 'assistant',
  ai: 'assistant',
  response: 'assistant',
};

/** A line that begins with a speaker: `USER: …`, `Human: …`, `||>Response:`. Of system and tool only that others end there. */
const LINE = /^[ \t]*(?:\|\|>)?(user|human|assistant|ai|response|system|tool)[ \t]*:[ \t]*/gimu;

/** Who said what in a transcript, in its order; empty where it is none. What stands before the first speaker is nobody's. */
export function readTranscript(text: string): Spoken[] {
  const marks = [...text.matchAll(LINE)];
  return marks.flatMap((mark, at) => {
    const speaker = SPEAKERS[mark[1]!.toLowerCase()];
    const said = text.slice(mark.index + mark[0].length, marks[at + 1]?.index).trim();
    if (speaker === undefined || said === '') return [];
    // some write the words between quotation marks
    return [{ speaker, text: /^"([^"]+)"$/u.exec(said)?.[1] ?? said }];
  });
}

/** Where a transcript begins in a text: at the first speaker. -1 where there is none. */
export function transcriptStart(text: string): number {
  return text.search(new RegExp(LINE.source, 'imu'));
}
