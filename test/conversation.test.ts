import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCasebook, type Casebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { openConversationStore } from '../src/conversations/sqliteStore.ts';
import { CasebookError, ModelFault } from '../src/errors.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { createScriptedChat } from '../src/testing/scriptedChat.ts';

const home = mkdtempSync(join(tmpdir(), 'casebook-conversation-'));
const data = fileURLToPath(new URL('../data', import.meta.url));
const config = readConfig({ READER: 'off', CASEBOOK_HOME: home, CASEBOOK_DATA: data });
const file = join(home, 'conversations.db');
let casebook: Casebook;

async function reopen(): Promise<void> {
  await casebook?.close();
  casebook = await openCasebook(config, { conversations: openConversationStore(file), chat: null });
}
beforeAll(async () => {
  await ingestBooks({ config });
  await reopen();
});
afterAll(async () => {
  await casebook.close();
  rmSync(home, { recursive: true });
});

describe('a conversation', () => {
  it('says where a turn could not be kept, in the answer and in its readiness, until there is room again', async () => {
    const store = openConversationStore(':memory:');
    let isFull = true;
    const full = new CasebookError('bad_store', 'conversations.db: the disk is full (SQLITE_FULL)');
    const other = await openCasebook(config, {
      chat: null,
      conversations: {
        ...store,
        append(id, turn) {
          if (isFull) throw full;
          store.append(id, turn);
        },
      },
    });
    const lost = await other.ask({ question: '市统计局如何激励自学？' });
    expect(lost.status).toBe('answered');
    expect(lost.notes).toContainEqual(expect.stringContaining('没有保存'));
    expect(other.readiness()).toMatchObject({ degraded: true, notices: [full.message] });
    isFull = false;
    const kept = await other.ask({ question: '市财政局如何激励自学？' });
    expect(kept.notes).not.toContainEqual(expect.stringContaining('没有保存'));
    expect(other.readiness()).toMatchObject({ degraded: false, notices: [] });
    expect(store.list()).toHaveLength(1);
    await other.close();
  });

  it('asks of each unit once, however often the question refers to it', async () => {
    const history = [{ asked: '市统计局如何激励自学？', units: ['市统计局', '市财政局'] }];
    const { plan } = await casebook.ask({
      ...{ question: '它们、他们、该单位怎样考核？'.repeat(20), history, keep: false },
    });
    expect(plan!.units).toEqual([...new Set(plan!.units)]);
  });

  it('asks the question before of another unit, and says what was asked', async () => {
    const first = await casebook.ask({ question: '市统计局如何激励自学？' });
    expect(first.asked).toBeUndefined();
    const { conversationId } = first;
    const second = await casebook.ask({ question: '那市财政局呢？', conversationId });
    expect(second).toMatchObject({ asked: '市财政局如何激励自学？', conversationId });
    expect(new Set(second.citations.map(({ unit }) => unit))).toEqual(new Set(['市财政局']));
  });

  it('asks a follow-up about the units of the answer, and about any where these do not say it', async () => {
    const first = await casebook.ask({ question: '“七个一”学习制度包括哪些？' });
    const { conversationId } = first;
    const ask = async (question: string): Promise<Set<string>> => {
      const { citations } = await casebook.ask({ question, conversationId });
      return new Set(citations.map(({ unit }) => unit));
    };
    expect(new Set(first.citations.map(({ unit }) => unit))).toEqual(new Set(['市科技局']));
    expect(await ask('那“科技大讲堂”呢？')).toEqual(new Set(['市科技局']));
    expect(await ask('那参观大庆监狱呢？')).toEqual(new Set(['市财政局']));
  });

  it('goes on after a restart, and carries nothing into a new topic', async () => {
    const first = await casebook.ask({ question: 'How did units motivate self-study?' });
    const { conversationId } = first;
    await reopen();
    const second = await casebook.ask({ question: 'And the second one?', conversationId });
    expect(second.asked).toContain('Finance');
    expect(new Set(second.citations.map(({ unit }) => unit))).toEqual(new Set(['市财政局']));
    const fresh = await casebook.ask({ question: '市科技局的“七个一”包括哪些？', conversationId });
    expect(fresh.asked).toBeUndefined();
    expect(new Set(fresh.citations.map(({ unit }) => unit))).toEqual(new Set(['市科技局']));
    const kept = casebook.conversations.get(conversationId)!;
    expect(kept.turns.map(({ question }) => question)).toEqual([
      'How did units motivate self-study?',
      'And the second one?',
      '市科技局的“七个一”包括哪些？',
    ]);
    expect(kept.turns[1]!.answer.citations).toEqual(second.citations);
  });

  it('answers in the language a follow-up asks for', async () => {
    const { conversationId } = await casebook.ask({ question: '市统计局如何激励自学？' });
    const second = await casebook.ask({ question: 'And in English?', conversationId });
    expect(second.language).toBe('en');
    expect(second.text).toMatch(/^Daqing/u);
  });

  it('leans on the history it is given where no conversation is kept', async () => {
    const history = [{ asked: '市统计局如何激励自学？', units: ['市统计局'] }];
    const { asked } = await casebook.ask({ question: '那市财政局呢？', history });
    expect(asked).toBe('市财政局如何激励自学？');
  });

  it('takes a model’s wording of a follow-up, and the rules’ where the model fails', async () => {
    const replies = ['市财政局采取了哪些措施激励自学？', 'NO_ANSWER'];
    const worded = createScriptedChat(replies);
    const history = [{ asked: '市统计局如何激励自学？', units: ['市统计局'] }];
    const one = await openCasebook(config, { chat: worded });
    expect((await one.ask({ question: '那市财政局呢？', history })).asked).toBe(replies[0]);
    const kinds: string[] = [];
    const failing = await openCasebook(config, {
      chat: createScriptedChat([
        new ModelFault('timeout', 'slow'),
        new ModelFault('server_error', 'status 500'),
      ]),
      onFault: (fault) => void kinds.push((fault as ModelFault).kind),
    });
    const answer = await failing.ask({ question: '那市财政局呢？', history });
    expect(answer).toMatchObject({ asked: '市财政局如何激励自学？', mode: 'extractive' });
    expect(kinds).toEqual(['timeout', 'server_error']);
    await Promise.all([one.close(), failing.close()]);
  });
});
