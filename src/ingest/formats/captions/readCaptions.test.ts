import { describe, expect, it } from 'vitest';
import { readBook } from '../../readBook.ts';
import type { SourceDocument } from '../../source/sourceDocument.ts';
import type { Book } from '../../../types.ts';
import { parseCues } from './parseCues.ts';
import { readCaptions } from './readCaptions.ts';

const read = (text: string, name = 'talk.srt'): SourceDocument =>
  readCaptions(Buffer.from(text), name);

const bookOf = (document: SourceDocument): Book =>
  readBook({ id: 'talk', document, sidecar: null, sourceHash: '0' }).book;

const cue = (n: number, at: string, to: string, ...lines: string[]): string =>
  `${n}\n${at} --> ${to}\n${lines.join('\n')}\n`;

describe('parseCues()', () => {
  it('reads times of both formats, and nothing that stands between cues', () => {
    const text =
      'WEBVTT\n\nNOTE by hand\n\nSTYLE\n::cue { color: red }\n\n00:01.500 --> 00:03.000 align:start\na\nb\n\n7\n01:00:00,25 --> 1:00:02,5\nc';
    expect(parseCues(text)).toEqual([
      { from: 1.5, to: 3, text: 'a\nb' },
      { from: 3600.25, to: 3602.5, text: 'c' },
    ]);
  });

  it('loses nothing behind an empty or a damaged cue', () => {
    const text =
      '1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:0x --> 3\nlost\n\n3\n00:00:05,000 --> 00:00:06,000\nkept';
    expect(parseCues(text)).toEqual([
      { from: 1, to: 2, text: '' },
      { from: 5, to: 6, text: 'kept' },
    ]);
  });
});

describe('readCaptions()', () => {
  it('joins cues to sentences, in sections headed by their times', () => {
    const { lines, outline, isOneCase } = read(
      [
        cue(1, '00:00:01,000', '00:00:03,000', '夜校今年开设了'),
        cue(2, '00:00:43,000', '00:00:45,000', '十九门课程。'),
        cue(3, '00:02:00,000', '00:02:03,000', '剪纸课的老师', '是郑国强。'),
      ].join('\n'),
    );
    expect(isOneCase).toBe(true);
    expect(outline.map(({ title }) => title)).toEqual(['00:00:01–00:00:45', '00:02:00–00:02:03']);
    expect(lines.map(({ text }) => text)).toContain('剪纸课的老师是郑国强。');
    expect(lines.map(({ startsParagraph }) => startsParagraph)).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
    const book = bookOf(
      read(
        cue(1, '00:00:01,000', '00:00:03,000', '一、夜校开设了') +
          '\n' +
          cue(2, '00:00:03,000', '00:00:05,000', '十九门课程。'),
      ),
    );
    expect(book.text).toContain('一、夜校开设了十九门课程。');
    expect(book.sections.map(({ heading }) => heading)).toEqual(['00:00:01–00:00:05']);
    expect(book.cases).toMatchObject([{ title: 'talk', unit: 'talk', firstPage: null }]);
    expect(book.passages.every(({ pages }) => pages === null)).toBe(true);
  });

  it('takes a cue for a sentence where there is no punctuation', () => {
    const text = ['我们夜校办了三年', '一共十九门课程', '学员四百三十人'];
    const cues = text.map((line, at) => cue(at + 1, `00:00:0${at}`, `00:00:0${at + 1}`, line));
    const book = bookOf(read(cues.join('\n')));
    expect(book.text.split('\n').slice(1, 4)).toEqual(text);
  });

  it('tells speakers, takes marks off, and says lines that roll up once', () => {
    const { lines, title } = read(
      `WEBVTT - Evening school

00:01.000 --> 00:02.000
<v Anna>Welcome &amp; <i>hello</i>.

00:02.000 --> 00:03.000
Welcome & hello.
We begin.

00:03.000 --> 00:04.000
<v Ben>Thank you.
`,
      'talk.vtt',
    );
    expect(title).toBe('Evening school');
    expect(lines.map(({ text }) => text)).toEqual([
      '00:00:01–00:00:04',
      'Anna: Welcome & hello.',
      'We begin.',
      'Ben: Thank you.',
    ]);
  });

  it('cuts a long talk into sections, in time that grows with its length', () => {
    const cues = Array.from({ length: 20_000 }, (_, at) => {
      const from = `${String(Math.floor(at / 1800)).padStart(2, '0')}:${String(Math.floor(at / 30) % 60).padStart(2, '0')}:${String((at * 2) % 60).padStart(2, '0')}`;
      return cue(at + 1, from, from, `the ${at}th thing that was said there`);
    });
    const { outline, lines } = read(cues.join('\n'));
    expect(lines.length).toBe(20_000 + outline.length);
    expect(outline.length).toBeGreaterThan(1_000);
  });

  it('refuses a file without a cue, with the rule', () => {
    expect(() => read('hello')).toThrow(/talk\.srt: no subtitle was found: a cue is a time/u);
  });
});
