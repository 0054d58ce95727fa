import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { readEdition } from '../ingest/contents/edition.ts';
import type { Chat } from '../models/chat.ts';
import { translateCommand } from './translateCommand.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-translate-'));
  const pages =
    '\n目录\n1、食堂的灶火  云河师范学院  1\n\n1\n食堂的灶火\n云河师范学院\n学院节电3万度。\n';
  writeFileSync(join(folder, 'yunhe.txt'), `云河经验选编\n${pages}`);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Says every line alike, a wrong number where there is one. */
const chat: Chat = {
  id: 'test:alike',
  async *stream(messages) {
    yield messages.at(-1)!.text.includes('节电') ? 'The college saved 5 books.' : 'Kitchen Stove';
  },
};

async function run(args: readonly string[], model: Chat | null) {
  const printed: string[] = [];
  const config = readConfig({ CASEBOOK_HOME: folder });
  const context = {
    ...{ config, isTerminal: false, note: () => undefined, progress: () => undefined },
    print: (text: string) => void printed.push(text),
  };
  return { code: await translateCommand(args, context, model), printed: printed.join('\n') };
}

describe('translateCommand()', () => {
  it('writes the edition beside the book and lists what is left in Chinese', async () => {
    const { code, printed } = await run([join(folder, 'yunhe.txt')], chat);
    expect(code).toBe(1);
    expect(printed).toContain('left in Chinese: 学院节电3万度。');
    const file = join(folder, 'yunhe.en.json');
    const { edition } = readEdition(readFileSync(file, 'utf8'), file);
    expect(edition).toMatchObject({ translator: 'test:alike', secondReader: null });
    expect(Object.values(edition!.sentences)).toContain('Kitchen Stove');
  });

  it('needs a model, and does not write over an edition that cannot be read', async () => {
    await expect(run([join(folder, 'yunhe.txt')], null)).rejects.toThrow('CHAT_MODEL');
    writeFileSync(join(folder, 'yunhe.en.json'), '{');
    await expect(run([join(folder, 'yunhe.txt')], chat)).rejects.toThrow('not written over');
    await expect(run(['nothing'], chat)).rejects.toThrow('the books of the index are none');
  });
});
