import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../src/config.ts';
import { ingestBooks } from '../../src/ingest/ingest.ts';
import type { Answer } from '../../src/types.ts';
import { askOnce } from '../load/askLoop.ts';
import { startServer, type StartedServer, type StartServerOptions } from '../load/startServer.ts';

/** What a fault did. All of it shall be 0 but `tries` and `refused`. */
export interface FaultTally {
  /** Times the fault was injected. */
  tries: number;
  /** Answers that say another thing than the book. */
  wrong: number;
  /** Processes that ended, or did not start, without being told to and without saying why in one sentence. */
  dead: number;
  /** Turns that were told to be kept and are not; indexes that do not open. */
  lost: number;
  /** Questions that got an error in plain words instead of an answer. */
  refused: number;
}

/** One kind of fault. */
export interface Fault {
  name: string;
  /** Null where this machine does not allow it. */
  run: (bed: FaultBed) => Promise<FaultTally | null>;
}

const books = fileURLToPath(new URL('../../test/books', import.meta.url));

/** A question, and words that every right answer to it holds. */
const QUESTION = '云河第二机床厂2014年节电多少度？';
const WORDS = '86万度';

/** Nothing happened yet. */
export const none = (tries = 0): FaultTally => ({ tries, wrong: 0, dead: 0, lost: 0, refused: 0 });

/** Folders, an index made once, servers, and what is asked of them. */
export class FaultBed {
  readonly folder = mkdtempSync(join(tmpdir(), 'casebook-faults-'));
  private readonly made = join(this.folder, 'made');
  private count = 0;

  async open(): Promise<void> {
    await ingestBooks({ config: readConfig({ CASEBOOK_HOME: this.made, CASEBOOK_DATA: books }) });
  }

  /** A home of its own with the index. `at`: a folder that is there, instead of a new one. */
  home(at?: string): string {
    const home = at ?? join(this.folder, String((this.count += 1)));
    mkdirSync(home, { recursive: true });
    cpSync(this.made, home, { recursive: true });
    return home;
  }

  settings(home: string, more: Record<string, string> = {}): Record<string, string> {
    return { CASEBOOK_HOME: home, CASEBOOK_DATA: books, READER: 'off', ...more };
  }

  start(
    home: string,
    { more = {}, ...options }: StartServerOptions & { more?: Record<string, string> } = {},
  ): Promise<StartedServer> {
    const quiet = { onError: () => undefined, ...options };
    return startServer(this.settings(home, more), { isBuilt: true, ...quiet });
  }

  /** Asks a server, and counts what came. Null without an answer. */
  async ask(server: StartedServer, tally: FaultTally): Promise<Answer | null> {
    const { status, body } = await askOnce(server.url, { question: QUESTION }).catch(() => ({
      status: 0,
      body: '',
    }));
    if (status === 0) tally.dead += 1;
    else if (status !== 200) tally.refused += 1;
    if (status !== 200) return null;
    const answer = JSON.parse(body) as Answer;
    if (!this.isRight(answer)) tally.wrong += 1;
    return answer;
  }

  /** The vital words, and no sentence without support. */
  isRight({ text, sentences }: Answer): boolean {
    return text.includes(WORDS) && sentences.every(({ support }) => support !== 'unsupported');
  }

  get question(): string {
    return QUESTION;
  }

  /** Ends a server; one that had ended by itself counts as dead. */
  async stop(server: StartedServer, tally: FaultTally): Promise<void> {
    if (server.process.exitCode !== null || (await server.stop()) !== 0) tally.dead += 1;
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
