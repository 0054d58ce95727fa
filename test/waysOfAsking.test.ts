import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCasebook, type Casebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';

const home = mkdtempSync(join(tmpdir(), 'casebook-ways-'));
const config = readConfig({ READER: 'off', CASEBOOK_HOME: home });
let casebook: Casebook;

beforeAll(async () => {
  await ingestBooks({ config });
  casebook = await openCasebook(config);
});

afterAll(async () => {
  await casebook.close();
  rmSync(home, { recursive: true });
});

describe('ask() understands many ways of asking', () => {
  it.each([
    ['in other words than the book', '市统计局带大家去影院瞧了哪部片子？', '电影《铁人》'],
    ['with a slip in the name of the unit', '市财证局请谁讲的G20？', '牛华勇'],
    ['with a slip in quoted words', '市科技局的“科技大讲唐”办了几期？', '举办4期活动'],
    [
      'for a person by a name in pinyin',
      'Where was He Muyuan seconded to?',
      'Liming Township, Lindian County',
    ],
    ['for a person by name alone', '宋彦超是哪个单位的，担任什么职务？', '局长宋彦超'],
    [
      'with slips in English',
      'How many patnets have been granted?',
      '9,000 patents have been granted',
    ],
    ['for a part of a case by numbers', '第3个案例的第二部分讲了哪些做法？', '练笔思考写作学'],
    ['for so many things', '市统计局第四节的三个做法是什么？', '积极参与全市重大决策'],
    ['for a case by its number', 'Which unit is case 17 of part one about?', '萨尔图区司法局'],
    ['for the title of a case', '市财政局的案例题目是什么？', '建设学习团队 助力财政发展'],
    ['for when the book was made', '这本汇编是什么时候编的？', '2010年12月'],
  ])('%s', async (_, question, words) => {
    const { status, text } = await casebook.ask({ question });
    expect(status === 'answered' || status === 'partial').toBe(true);
    expect(text).toContain(words);
  });

  it('says a short heading together with what it heads', async () => {
    const { text } = await casebook.ask({ question: '市财政局“公开学习成果”是怎么做的？' });
    expect(text).toContain('公开学习成果。每位处级干部');
  });

  it.each([
    ['a sum where none is given', 'How much did the training of the Daqing Finance Bureau cost?'],
    ['a person of no such name', 'What lecture did Wang Dazhi of the Daqing Finance Bureau give?'],
    ['a compound of which only the head is there', '市财政局的足球队得过什么奖？'],
  ])('refuses %s', async (_, question) => {
    expect((await casebook.ask({ question })).status).toBe('not_in_book');
  });
});
