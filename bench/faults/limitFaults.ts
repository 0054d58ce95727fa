import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { openCasebook } from '../../src/casebook.ts';
import { readConfig } from '../../src/config.ts';
import { openReader } from '../../src/reading/openReader.ts';
import { none, type Fault, type FaultBed } from './faultBed.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A command that must end by itself, with code 1 and one line that says why. */
async function endsInSentence(bed: FaultBed, command: string): Promise<boolean> {
  const env = { ...process.env, ...bed.settings(bed.home()), PORT: '0', LOG_LEVEL: 'silent' };
  const child = spawn('bash', ['-c', command], { cwd: root, env });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += String(part)));
  const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  return code === 1 && /^casebook: [^\n]+\n$/u.test(said);
}

/** Low limits, and a reader that goes. */
export const limitFaults: readonly Fault[] = [
  {
    name: 'few open files: 40, 64, 200; 256 with 300 connections held open',
    async run(bed) {
      const tally = none(4);
      for (const files of [40, 64, 200]) {
        const command = `ulimit -n ${files}; exec node dist/server/main.js`;
        if (!(await endsInSentence(bed, command))) tally.dead += 1;
      }
      const server = await bed.start(bed.home(), { shell: 'ulimit -n 256' });
      const held = Array.from({ length: 300 }, () => hold(server.url));
      const dropped = await Promise.all(held.map(({ outcome }) => outcome));
      for (const { socket } of held) socket.destroy();
      if (dropped.every((isDropped) => isDropped)) tally.dead += 1;
      const answer = await bed.ask(server, tally);
      if (answer !== null && answer.notes.length > 0) tally.lost += 1;
      await bed.stop(server, tally);
      return tally;
    },
  },
  {
    name: 'small heap: 20, 40, 60, 80 MB; 96 MB serves',
    async run(bed) {
      const tally = none(5);
      for (const mb of [20, 40, 60, 80]) {
        const command = `exec node --max-old-space-size=${mb} dist/server/main.js`;
        if (!(await endsInSentence(bed, command))) tally.dead += 1;
      }
      const server = await bed.start(bed.home(), { flags: ['--max-old-space-size=96'] });
      await bed.ask(server, tally);
      await bed.stop(server, tally);
      return tally;
    },
  },
  {
    name: 'the reader closed in the middle of a question',
    async run(bed) {
      const tally = none(1);
      const config = readConfig({ ...bed.settings(bed.home()), READER: 'builtin' });
      const reader = openReader(config);
      await reader.warm();
      const { read } = reader;
      if (read === null) return null;
      const passageReader: typeof reader = {
        ...reader,
        read(...asked) {
          const reading = read(...asked);
          setTimeout(() => void reader.close(), 20);
          return reading;
        },
      };
      const casebook = await openCasebook(config, { passageReader });
      for (let time = 0; time < 2; time += 1) {
        const answer = await casebook.ask({ question: bed.question }).catch(() => null);
        if (answer === null) tally.refused += 1;
        else if (!bed.isRight(answer)) tally.wrong += 1;
      }
      await casebook.close();
      return tally;
    },
  },
];

/** A connection that says nothing; whether the server closed it within a second. */
function hold(url: string): { socket: Socket; outcome: Promise<boolean> } {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const outcome = new Promise<boolean>((resolve) => {
    socket.on('error', () => resolve(true));
    socket.on('close', () => resolve(true));
    setTimeout(() => resolve(false), 1_000);
  });
  return { socket, outcome };
}
