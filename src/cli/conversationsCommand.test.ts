import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import type { ConversationStore } from '../conversations/conversationStore.ts';
import { CONVERSATIONS_FILE, openConversationStore } from '../conversations/sqliteStore.ts';
import { makeTurn } from '../testing/makeTurn.ts';
import { UsageError } from './arguments.ts';
import { conversationsCommand } from './conversationsCommand.ts';

let home: string;
let store: ConversationStore;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'casebook-cli-'));
  store = openConversationStore(join(home, CONVERSATIONS_FILE));
});

afterEach(() => {
  store.close();
  rmSync(home, { recursive: true });
});

async function run(...args: string[]): Promise<string> {
  const printed: string[] = [];
  const code = await conversationsCommand(args, {
    config: readConfig({ CASEBOOK_HOME: home }),
    isTerminal: false,
    print: (text) => printed.push(text),
    note: (text) => printed.push(`note: ${text}`),
    progress: () => undefined,
  });
  expect(code).toBe(0);
  return printed.join('\n');
}

describe('conversationsCommand()', () => {
  it('lists all conversations, the last one spoken in first', async () => {
    expect(await run()).toBe('no conversations are kept');
    store.append('a', makeTurn({ question: '一？' }));
    store.append('b', makeTurn({ question: '二？' }));
    store.append('b', makeTurn());
    const at = '2024-01-02T03:04:05.000Z';
    expect(await run('list')).toBe(`b  ${at}  2  二？\na  ${at}  1  一？`);
    expect(JSON.parse(await run('--json'))).toEqual({ conversations: store.list() });
  });

  it('lists more than one page', async () => {
    for (let n = 0; n < 201; n++) store.append(`c${n}`, makeTurn());
    const ids = (await run()).split('\n').map((line) => line.split(' ')[0]);
    expect(ids).toEqual(Array.from({ length: 201 }, (_, at) => `c${200 - at}`));
  });

  it('shows a conversation with the references of its answers', async () => {
    store.append('a', makeTurn({ question: '如何？', text: '\u001b[2J市统计局：规定了。[1]' }));
    const shown = await run('show', 'a');
    expect(shown).toMatch(
      /^如何？\n\n\? 如何？\n\n\[2J市统计局：规定了。\[1\]\n\n\[1\] 〔市统计局·第1页〕/u,
    );
    expect(JSON.parse(await run('show', 'a', '--json'))).toEqual(store.get('a'));
  });

  it('exports a conversation as Markdown or JSON', async () => {
    store.append('a', makeTurn({ question: '如何？' }));
    expect(await run('export', 'a')).toMatch(/^# 如何？\n[^]*\[\^1\]: /u);
    expect(await run('export', 'a', '--format', 'markdown')).toBe(await run('export', 'a'));
    const json = JSON.parse(await run('export', 'a', '--format', 'json')) as object;
    expect(json).toMatchObject({ id: 'a', footnotes: [{ footnote: 1 }] });
  });

  it('deletes a conversation', async () => {
    store.append('a', makeTurn());
    expect(await run('delete', 'a')).toBe('deleted a');
    expect(store.list()).toEqual([]);
  });

  it.each([['show'], ['export'], ['delete']])('says that there is none to %s', async (action) => {
    await expect(run(action, 'none')).rejects.toMatchObject({
      code: 'not_found',
      message: 'there is no conversation none',
    });
  });

  it.each([
    [['burn'], /there is no burn/u],
    [['show'], /show takes one ID/u],
    [['delete', 'a', 'b'], /delete takes one ID/u],
    [['list', 'a'], /list takes no ID/u],
    [['export', 'a', '--format', 'pdf'], /markdown or json: current value is pdf/u],
    [['show', 'a', '--format', 'json'], /--format goes with export/u],
  ])('refuses %j', async (args, message) => {
    store.append('a', makeTurn());
    const refused = run(...args);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(message);
    expect(store.list()).toHaveLength(1);
  });

  it('passes on what the store has to tell', async () => {
    store.close();
    writeFileSync(join(home, CONVERSATIONS_FILE), 'not a database '.repeat(1_000));
    expect(await run()).toMatch(
      /^note: conversations\.db was damaged: [^]*no conversations are kept$/u,
    );
    store = openConversationStore(join(home, CONVERSATIONS_FILE));
  });
});
