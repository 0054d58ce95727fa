import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnswerer, type Answerer } from '../src/answer/answerer.ts';
import { distractorThresholds } from '../src/answer/quotes/distractors.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { BuiltinEmbeddings } from '../src/models/builtinEmbeddings.ts';
import { loadLexicon } from '../src/models/lexicon.ts';
import { openRetrieval, type Retrieval } from '../src/retrieve/openRetrieval.ts';
import { folderStore } from '../src/retrieve/store/folderStore.ts';

const yunhe = fileURLToPath(new URL('./books/yunhe-2015.txt', import.meta.url));

/** Sections that all speak of a county and its museums; three headings are about the visitors. */
const SECTIONS = [
  ['青河县的历史', '青河县建于1912年，县里的博物馆收着当年的地契。'],
  ['青河县的教育', '青河县有小学40所，学生常到博物馆上课。'],
  ['青河县的交通', '青河县修了3条路，每条路都经过一座博物馆。'],
  ['青河县的旅游', '青河县去年接待游客20万人，多数人先看博物馆。'],
  ['青河县的农业', '青河县种稻子6万亩，博物馆里摆着旧农具。'],
  ['青河县的工业', '青河县有工厂12家，最老的一家改成了博物馆。'],
  ['青河县的体育', '青河县每年办2次长跑，终点设在博物馆。'],
  ['青河县的气候', '青河县一年下雨120天，博物馆的屋顶因此常修。'],
  ['青河县的人口', '青河县有人口31万，博物馆里的族谱记着他们的来历。'],
  ['博物馆的游客', '青河县的博物馆一年接待游客9万人次。'],
  ['博物馆游客的来路', '青河县博物馆的游客一半来自外地。'],
  ['博物馆游客的意见', '青河县博物馆的游客留言说展品太少。'],
];

let home: string;
let retrieval: Retrieval;
const lexicon = loadLexicon();
const words = new BuiltinEmbeddings(lexicon);

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'casebook-distractors-'));
  const config = readConfig({
    READER: 'off',
    CASEBOOK_HOME: home,
    CASEBOOK_DATA: join(home, 'no-data'),
  });
  const file = join(home, 'qinghe.md');
  const sections = SECTIONS.map(([heading, text]) => `## ${heading}\n\n${text}\n`);
  writeFileSync(file, `# 青河县志\n\n${sections.join('\n')}`);
  await ingestBooks({ config, files: [file, yunhe] }); // beside other books the words of this one are rare
  retrieval = await openRetrieval(config, lexicon, { store: folderStore(home) });
});
afterAll(() => rmSync(home, { recursive: true }));

const answerer = (distractors = distractorThresholds): Answerer =>
  createAnswerer({ ...retrieval, embed: (text) => words.embed(text), distractors });

async function statusOf(question: string, distractors = distractorThresholds): Promise<string> {
  const understood = retrieval.planner.plan(question);
  const { status } = await answerer(distractors).answer(understood, {
    filter: { books: ['qinghe'] },
  });
  return status;
}

const NO_CROWD = { ...distractorThresholds, passages: Infinity };

describe('questions to passages that all speak of the matter', () => {
  it('refuses a figure none of them gives, although all hold its words and some figure', async () => {
    expect(await statusOf('青河县有多少博物馆？', NO_CROWD)).toBe('answered');
    expect(await statusOf('青河县有多少博物馆？')).toBe('not_in_book');
  });

  it('gives one whose heading is about it', async () => {
    expect(await statusOf('青河县博物馆一年有多少游客？')).toBe('answered');
  });

  it('answers what asks for no figure', async () => {
    expect(await statusOf('青河县的博物馆收着什么？')).toBe('answered');
  });
});
