import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversationToMarkdown } from '../src/conversations/exportMarkdown.ts';
import { inspectLines } from '../src/cli/inspectLines.ts';
import { checkLines } from '../src/cli/checkLines.ts';
import { reportLines } from '../src/cli/reportLines.ts';
import type { Casebook } from '../src/casebook.ts';
import { ingestBooks, openCasebook, readConfig } from '../src/index.ts';
import type { IngestReport } from '../src/ingest/ingest.ts';
import { createIndexStore } from '../src/retrieve/createIndexStore.ts';
import { renderAnswer } from '../src/answer/wording/render.ts';
import type { Answer } from '../src/types.ts';

const MARKDOWN = `# 工作手册

## 值班制度

值班人员每天早上七点到岗。值班室保持两人以上。

### 交接

交接班必须签字确认。

交接记录保存三年。

## 仓库管理

仓库每月盘点一次。仓库钥匙由两人分别保管。
`;

const WEB = `<html><head><title>Guide</title></head><body><h1>Guide</h1>
<h2>Night shift</h2><p>The night shift starts at ten o'clock.</p><p>Two people are always on duty.</p>
<h2>Warehouse</h2><p>Smoking is forbidden in the warehouse.</p></body></html>`;

const TEXT = `安全生产总结

我厂全年未发生事故。全厂共有职工三百二十人。

车间主任负责日常检查。检查结果公布在车间门口。
`;

/** A page, as any of the texts would say it. */
const PAGE =
  /第\s*[\d一二三]+(?:[-–—]\d+)?\s*页|\bpp?\.\s*\d|"pages":\s*\{\s*"first"|estimated|页码/u;

const folder = mkdtempSync(join(tmpdir(), 'casebook-pageless-'));
const config = readConfig({ CASEBOOK_HOME: join(folder, 'home'), READER: 'off' });
let casebook: Casebook;
let report: IngestReport;

const ask = (question: string): Promise<Answer> =>
  casebook.ask({ question, conversationId: 'c', filter: {} });

beforeAll(async () => {
  const books = { 'notes.md': MARKDOWN, 'web.html': WEB, 'plain.txt': TEXT };
  for (const [name, text] of Object.entries(books)) writeFileSync(join(folder, name), text);
  const files = Object.keys(books).map((name) => join(folder, name));
  report = await ingestBooks({ config, files });
  casebook = await openCasebook(config);
});

afterAll(async () => {
  await casebook.close();
  rmSync(folder, { recursive: true });
});

describe('a book without pages', () => {
  it.each([
    ['交接记录保存几年？', '保存三年', { section: '交接', paragraph: 2 }],
    ['值班室有几人？', '两人以上', { section: null, paragraph: 1 }],
    ['谁负责日常检查？', '车间主任', { section: null, paragraph: 3 }], // the title is the first
    ['Is smoking forbidden in the warehouse?', 'Smoking', { section: 'Warehouse', paragraph: 1 }],
  ])('%s: is cited by section and paragraph', async (question, words, place) => {
    const answer = await ask(question);
    const citation = answer.citations.find(({ quote }) => quote.includes(words));
    expect(citation).toMatchObject({ ...place, pages: null });
    const said = JSON.stringify(answer) + renderAnswer(answer) + casebook.references(answer);
    expect(said).not.toMatch(PAGE);
    expect(casebook.references(answer)).toMatch(/第\d段|para\. \d/u);
  });

  it('is listed, searched, exported, checked and shown without a page', async () => {
    const listed = await ask('目录里有哪些案例？');
    const refused = await ask('仓库的面积有多少平方米？');
    const across = await ask('各单位如何管理仓库？');
    const nothing = await ask('How does the power plant train its divers?');
    const checked = await casebook.check({ text: '仓库钥匙由三人保管。值班室保持两人以上。' });
    const { hits } = await casebook.search({ question: '仓库', k: 5 });
    expect(hits.length).toBeGreaterThan(0);
    const contents = ['notes', 'web', 'plain'].map((id) => casebook.contents(id));
    const turns = casebook.conversations.get('c')!;
    const store = await createIndexStore(config);
    const [{ embedder }] = [(await store.manifest())!];
    const { books } = await store.open({ embedder: { ...embedder, embeddings: null as never } });
    await store.close();
    const shown = books.flatMap((book) =>
      inspectLines(book, { parts: ['contents', 'pages', 'passages'], page: null }),
    );
    const said = [
      ...[listed, refused, across, nothing].map((one) => JSON.stringify(one) + renderAnswer(one)),
      ...[checked, hits, contents, turns].map((one) => JSON.stringify(one)),
      conversationToMarkdown(turns),
      ...checkLines(checked),
      ...reportLines(report).filter((line) => !line.includes('pages: none')),
      ...shown,
    ].join('\n');
    expect(said).not.toMatch(PAGE);
    expect(reportLines(report)).toContain('  pages: none: citations name section and paragraph');
  });

  it('is read section by section', () => {
    const first = casebook.section('notes', { case: '1-1', section: 0 });
    expect(first).toMatchObject({ heading: null, unit: '值班制度', previous: null });
    const next = casebook.section('notes', first.next!);
    expect(next).toMatchObject({ heading: '交接', section: 1 });
    expect(next.text).toContain('交接记录保存三年。');
    expect(casebook.section('notes', next.next!).unit).toBe('仓库管理');
    expect(() => casebook.page('notes', 1)).toThrow('notes has no pages: it is read by sections');
    expect(() => casebook.section('notes', { case: '9-9', section: 0 })).toThrow(/no case 9-9/u);
    expect(() => casebook.section('notes', { case: '1-1', section: 7 })).toThrow(
      'notes holds no text of section 7 of case 1-1',
    );
  });
});
