import { CasebookError } from '../../../errors.ts';
import { LineBuilder } from '../../source/lineBuilder.ts';
import type { SourceDocument } from '../../source/sourceDocument.ts';
import { readText } from '../text/readText.ts';
import { parseCues, type RawCue } from './parseCues.ts';

/** A section takes no further cue beyond so many characters; a whole sentence ends it from half of that on. */
const MOST = 400;

/** So many seconds without words end a section. */
const PAUSE = 8;

/** Less than this share of cues that end a sentence: the captions have no punctuation, and a cue is a sentence. */
const PUNCTUATED = 0.1;

const SENTENCE_END = /[。！？!?.…][”"’』」》）)\]]*$/u;

/**
 * Reads subtitles (.srt, .vtt): cues in order, their marks of voice and type taken off. A section is some minute of talk, headed
 * by the times where it begins and ends; cues are joined to sentences where they have punctuation.
 *
 * @throws CasebookError `bad_book` when no cue is in it.
 */
export function readCaptions(bytes: Uint8Array, file: string): SourceDocument {
  const text = readText(bytes, file);
  const said = withoutRepeats(parseCues(text).sort((a, b) => a.from - b.from));
  if (said.length === 0) {
    const rule = 'a cue is a time such as 00:01:02,000 --> 00:01:05,000 with words under it';
    throw new CasebookError('bad_book', `${file}: no subtitle was found: ${rule}`);
  }
  const { lines, pages, outline } = setCues(said);
  const title = /^WEBVTT[ \t-]+(\S.*)$/mu.exec(text.split('\n', 1)[0]!)?.[1]?.trim() ?? null;
  return { lines, pages, outline, title, isOneCase: true, warnings: [] };
}

/** Times in seconds. */
interface Cue {
  from: number;
  to: number;
  text: string;
  /** Who speaks, where the cue says so. */
  voice: string;
}

/** Captions that roll up show each line twice: a line that the cue before ended with is not said again. */
function withoutRepeats(cues: readonly RawCue[]): Cue[] {
  let last = '';
  let end = 0;
  return cues.flatMap((cue) => {
    const { words, voice } = wordsOf(cue);
    const isNext = cue.from <= end + 1;
    const lines = words
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const fresh = isNext && lines[0] === last ? lines.slice(1) : lines;
    last = lines.at(-1) ?? last;
    end = cue.to;
    const text = joined(fresh);
    return text === '' ? [] : [{ from: cue.from, to: cue.to, text, voice }];
  });
}

/** Two lines of Chinese are one; others stay apart by a space. */
function joined(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/(?<=[\p{Script=Han}，。、！？；：])\n(?=\p{Script=Han})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function setCues(cues: readonly Cue[]): LineBuilder {
  const ends = cues.filter(({ text }) => SENTENCE_END.test(text)).length;
  const isPunctuated = ends >= cues.length * PUNCTUATED;
  const builder = new LineBuilder();
  let speaker = '';
  for (const section of sectionsOf(cues, isPunctuated)) {
    builder.add(`${clock(section[0]!.from)}–${clock(section.at(-1)!.to)}`);
    builder.endParagraph(1);
    for (const { text, voice } of section) {
      if (voice !== speaker && voice !== '') {
        builder.endParagraph();
        builder.add(/\p{Script=Han}/u.test(voice) ? `${voice}：` : `${voice}: `);
        speaker = voice;
      }
      builder.add(text);
      if (isPunctuated && !SENTENCE_END.test(text)) builder.breakLine();
      else builder.endParagraph();
    }
    builder.endParagraph();
  }
  return builder;
}

/** A sentence is cut by no pause, and by its length only where it has none. */
function sectionsOf(cues: readonly Cue[], isPunctuated: boolean): Cue[][] {
  const sections: Cue[][] = [];
  let length = 0;
  cues.forEach((cue, at) => {
    const before = cues[at - 1];
    const isEnd = before === undefined || SENTENCE_END.test(before.text);
    const most = isPunctuated && !isEnd ? MOST * 3 : MOST;
    const isFull = length + cue.text.length > most || (isEnd && length >= MOST / 2);
    const isApart = before === undefined || cue.from - before.to >= PAUSE;
    if (before === undefined || isFull || (isApart && (isEnd || !isPunctuated))) {
      sections.push([cue]);
      length = cue.text.length;
    } else {
      sections.at(-1)!.push(cue);
      length += cue.text.length;
    }
  });
  return sections;
}

/** Marks of voice, type and time: <v Anna>, <i>, <00:01.000>, {\\an8}. */
const MARKS = /<[^<>]{1,60}>|\{\\[^{}]{1,40}\}/gu;

const VOICE = /^\s*<v(?:\.[^\s<>]{1,40})?\s+([^<>]{1,60})>/u;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
};

/** The words of a cue without its marks. */
function wordsOf({ text }: RawCue): { words: string; voice: string } {
  const voice = VOICE.exec(text)?.[1]?.trim() ?? '';
  const words = text.replace(MARKS, '').replace(/&[a-z]{2,4};/gu, (one) => ENTITIES[one] ?? one);
  return { words, voice };
}

/** 3725 seconds: 01:02:05. */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
