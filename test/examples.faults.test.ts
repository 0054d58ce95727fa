import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCasebook, type Casebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { createApp } from '../src/server/app.ts';
import { startFakeOpenaiServer, type Behaviour } from '../src/testing/fakeOpenaiServer.ts';
import { says } from '../src/testing/openaiBehaviours.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'casebook-examples-'));
const config = readConfig({ READER: 'off', CASEBOOK_HOME: home });
const run = promisify(execFile);
let casebook: Casebook;

beforeAll(async () => {
  await ingestBooks({ config });
  casebook = await openCasebook(config, { chat: null });
});
afterAll(async () => {
  await casebook.close();
  rmSync(home, { recursive: true });
});

/** What an example prints. */
async function example(name: string, more: Record<string, string> = {}): Promise<string> {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, CASEBOOK_HOME: home, READER: 'off', ...more };
  const program = join('examples', name);
  const { stdout } = await run(process.execPath, ['--import', 'tsx', program], { cwd: root, env });
  return stdout.trim();
}

/** Calls the tool first, then says what the tool gave. */
const callsTool =
  (name: string, args: object): Behaviour =>
  async (response, request) => {
    const told = request.body.messages!.find(({ role }) => role === 'tool');
    if (told !== undefined) return says(`The tool says: ${told.content}`)(response, request);
    const call = {
      id: 'call-1',
      type: 'function',
      function: { name, arguments: JSON.stringify(args) },
    };
    const message = { role: 'assistant', content: null, tool_calls: [call] };
    const choices = [{ index: 0, message, finish_reason: 'tool_calls' }];
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ id: 'c', object: 'chat.completion', created: 1, model: 'm', choices }),
    );
  };

describe('examples', () => {
  it('ask.ts shows an answer and where it stands', async () => {
    const shown = await example('ask.ts');
    expect(shown).toContain('answered: 市财政局：3年来全局共培训166人次。[1]');
    expect(shown).toContain('[1] 市财政局, p. 4: 3年来全局共培训166人次。');
  });

  it('langchainChain.ts gives a model the passages with their pages', async () => {
    const server = await startFakeOpenaiServer([says('166 times (市财政局, p. 4).')]);
    const env = { OPENAI_BASE_URL: server.url, OPENAI_API_KEY: 'none', MODEL: 'any' };
    expect(await example('langchainChain.ts', env)).toBe('166 times (市财政局, p. 4).');
    const prompt = JSON.stringify(server.requests[0]!.body.messages);
    expect(prompt).toContain('(市财政局, p. 4)');
    expect(prompt).toContain('共培训166人次');
    await server.close();
  });

  it('langchainAgent.ts lets a model ask the books', async () => {
    const question = '市财政局三年来共培训多少人次？';
    const server = await startFakeOpenaiServer([callsTool('ask_books', { question })]);
    const env = { OPENAI_BASE_URL: server.url, OPENAI_API_KEY: 'none', MODEL: 'any' };
    const said = await example('langchainAgent.ts', env);
    expect(said).toMatch(/^The tool says: answered\n市财政局：3年来全局共培训166人次。\[1\]/u);
    expect(said).toContain('市财政局·第4页');
    await server.close();
  });

  it('vercelAi.ts streams the answer of a running casebook', async () => {
    const logger = pino({ level: 'silent' });
    const server = createServer(createApp({ casebook, config, logger })).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    expect(await example('vercelAi.ts', { CASEBOOK_URL: url })).toContain('166人次');
    server.closeAllConnections();
    server.close();
  });

  it('evaluation/ imports its questions and reaches its bounds', async () => {
    const folder = join('examples', 'evaluation');
    const set = join(folder, 'sets', 'own.jsonl');
    const made = join(home, 'own.jsonl');
    const { PATH = '', HOME = '' } = process.env;
    const env = { PATH, HOME, CASEBOOK_HOME: home, READER: 'off' };
    const evaluate = (...args: string[]) => {
      const command = ['bin/casebook.js', 'eval', '--settings', join(folder, 'eval.json'), ...args];
      return run(process.execPath, command, { cwd: root, env });
    };
    await evaluate('--import', 'csv', join(folder, 'questions.csv'), '--to', made);
    expect(readFileSync(made, 'utf8')).toBe(readFileSync(join(root, set), 'utf8'));
    const { stdout } = await evaluate('--report', join(home, 'report.html'));
    expect(stdout).toMatch(/[34] of 4 right/u);
    rmSync(join(root, folder, 'results'), { recursive: true });
  });

  it('are all run here and named in their README', () => {
    const programs = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.ts'));
    const own = readFileSync(fileURLToPath(import.meta.url), 'utf8');
    const readme = readFileSync(join(root, 'examples', 'README.md'), 'utf8');
    for (const name of programs) {
      expect(own, name).toContain(`example('${name}'`);
      expect(readme, name).toContain(`](${name})`);
    }
  });
});
