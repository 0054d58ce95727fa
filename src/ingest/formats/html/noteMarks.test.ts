import { describe, expect, it } from 'vitest';
import { readHtml } from './readHtml.ts';

const linesOf = (html: string): string[] =>
  readHtml(Buffer.from(html), 'a.html').lines.map((line) => line.text);

describe('noteMarks()', () => {
  it('takes the marks of notes out of their sentences and gives the notes their numbers', () => {
    const html = `<p>渠长<sup><a href="#n1" id="r1">[1]</a></sup>十二里，灌田<a role="doc-noteref" href="#n2">2</a>六万亩。</p>
      <ol><li id="n1">据旧志。 <a href="#r1">↩</a></li><li id="n2">据今志。<a role="doc-backlink" href="#r2">回</a></li></ol>`;
    expect(linesOf(html)).toEqual(['渠长十二里，灌田六万亩。', '[1] 据旧志。', '[2] 据今志。']);
  });

  it('leaves powers, and links that are words', () => {
    const html = '<p>塘面九百m<sup>2</sup>，见<a href="#b">下文</a>与<sup>①</sup>。</p>';
    expect(linesOf(html)).toEqual(['塘面九百m2，见下文与。']);
  });
});
