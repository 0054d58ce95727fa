import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeAnswer, makeComparable, makeLine, makeRecord } from '../../testing/evalDoubles.ts';
import { smallBook } from '../../testing/smallBook.ts';
import { checkFloors } from '../checkFloors.ts';
import { compareRuns } from '../compareRuns.ts';
import type { RunReport } from '../runReport.ts';
import { renderReport } from './renderReport.ts';

function report(changes: Partial<RunReport> = {}): RunReport {
  const questions = [makeRecord()];
  const at = '2020-01-01T00:00:00.000Z';
  const against = 'the baseline';
  return { at, questions, comparison: null, against, floors: [], judge: null, ...changes };
}

describe('renderReport()', () => {
  it('is one page that asks for nothing from anywhere', () => {
    const page = renderReport(report(), [smallBook]);
    expect(page).toMatch(/^<!doctype html>/u);
    expect(page).not.toMatch(/https?:|<link|<img|@import|url\(|src="/u);
  });

  it('allows its own style and script by their hashes, and nothing else', () => {
    const page = renderReport(report(), [smallBook]);
    for (const name of ['style', 'script']) {
      const body = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'u').exec(page)![1]!;
      const hash = createHash('sha256').update(body).digest('base64');
      expect(page).toContain(`${name}-src 'sha256-${hash}'`);
    }
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/ (?:style|on[a-z]+)="/u);
  });

  it('shows whatever books, sets and answers hold as text', () => {
    const evil = '<img src=x onerror=alert(1)>"\'';
    const line = makeLine({ question: evil, why: evil, facts: [{ anyOf: [evil], vital: true }] });
    const [citation] = makeAnswer().citations;
    const answer = makeAnswer({
      asked: evil,
      text: `${evil}[1]`,
      citations: [{ ...citation!, unit: evil, quote: evil, section: evil }],
      sentences: [{ text: evil, citations: [1], support: 'unsupported', reason: evil }],
    });
    const questions = [makeRecord({ line, answer, right: false, problems: [evil] })];
    const page = renderReport(report({ questions }), [{ ...smallBook, title: evil }]);
    expect(page).not.toContain('<img');
    expect(page.match(/&lt;img src=x onerror=alert\(1\)&gt;&quot;&#39;/gu)!.length).toBeGreaterThan(
      8,
    );
  });

  it('marks the sentence, links its marker to the quote, and shows the quote within its page', () => {
    const page = renderReport(report(), [smallBook]).replace(/\s+/gu, ' ');
    expect(page).toContain('title="verbatim" >甲局每周五学习。</mark');
    expect(page).toContain('href="#a-zh-1"');
    expect(page).toContain('<li id="a-zh-1" value="1">');
    expect(page).toMatch(/<mark>甲局每周五学习。<\/mark><span class="faint">读书二十本。/u);
  });

  it('tells pages never cited from pages without text', () => {
    const page = renderReport(report(), [smallBook]).replace(/\s+/gu, ' ');
    expect(page).toContain('4 pages with text; never cited: 5, 6, 7');
    expect(page).toContain('title="p. 8, 丙局: text not held"');
  });

  it('sets the baseline beside the scores, and names what was fixed and broken', () => {
    const questions = [makeRecord({ right: false }), makeRecord({ line: makeLine({ id: 'b' }) })];
    const before = [makeComparable({ id: 'a-zh' }), makeComparable({ id: 'b', right: false })];
    const comparison = compareRuns(before, questions);
    const page = renderReport(report({ questions, comparison }), [smallBook]);
    expect(page).toContain('1 fixed, 1 broken');
    expect(page).toContain('data-state="wrong broken"');
    expect(page).toContain('data-state="right fixed"');
    expect(page).toContain('= baseline');
  });

  it('says first whether the bounds are kept', () => {
    const questions = [makeRecord({ scores: { vitalFacts: 0.5 } })];
    const floors = (bound: number) =>
      checkFloors(questions, [{ metric: 'vitalFacts', bound, goal: 0.9 }]);
    const kept = renderReport(report({ questions, floors: floors(0.4) }), []);
    expect(kept).toContain('every bound kept, 1 goal not reached yet');
    expect(renderReport(report({ questions, floors: floors(0.6) }), [])).toContain(
      '1 bound missed',
    );
  });
});
