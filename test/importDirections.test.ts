import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** Rooms of src, and the rooms each may import from; files of src itself are rooms of their own. */
const MAY_IMPORT: Record<string, string[]> = {
  types: [],
  errors: [],
  noTracing: [],
  startWorker: [],
  breathe: [],
  means: [],
  keepNewest: [],
  packArrays: ['errors'],
  config: ['errors'],
  text: ['types', 'errors'],
  models: ['types', 'errors', 'keepNewest', 'config', 'packArrays', 'text'],
  question: ['types', 'errors', 'keepNewest', 'text', 'models'],
  retrieve: [
    'types',
    'errors',
    'breathe',
    'keepNewest',
    'config',
    'packArrays',
    'startWorker',
    'text',
    'models',
    'question',
  ],
  reading: ['types', 'errors', 'keepNewest', 'config', 'startWorker', 'text'],
  check: ['types', 'errors', 'breathe', 'text', 'models', 'retrieve'],
  answer: ['types', 'errors', 'breathe', 'text', 'models', 'question', 'retrieve', 'check'],
  conversations: ['types', 'errors', 'text', 'answer'],
  wordsAlone: ['types', 'models'],
  casebook: [
    'types',
    'errors',
    'config',
    'models',
    'retrieve',
    'reading',
    'check',
    'answer',
    'conversations',
    'wordsAlone',
  ],
  liveCasebook: ['config', 'errors', 'casebook', 'conversations', 'reading', 'retrieve'],
  ingest: ['types', 'errors', 'config', 'text', 'models', 'retrieve'],
  bench: ['types', 'errors', 'text', 'models', 'retrieve'],
  eval: [
    'question',
    'types',
    'errors',
    'config',
    'text',
    'models',
    'retrieve',
    'check',
    'answer',
    'conversations',
    'casebook',
  ],
  server: [
    'types',
    'errors',
    'means',
    'config',
    'noTracing',
    'keepNewest',
    'casebook',
    'liveCasebook',
    'check',
    'conversations',
    'ingest',
    'retrieve',
    'text',
  ],
  createRetriever: ['config', 'models', 'retrieve'],
  checkText: ['types', 'config', 'casebook'],
  index: [
    'types',
    'errors',
    'config',
    'models',
    'retrieve',
    'casebook',
    'createRetriever',
    'checkText',
    'ingest',
  ],
  cli: [
    'types',
    'noTracing',
    'errors',
    'config',
    'casebook',
    'conversations',
    'check',
    'answer',
    'ingest',
    'server',
    'bench',
    'eval',
    'models',
    'retrieve',
  ],
};

/**
 * Rooms within the rooms, and the rooms of the same one each may import from; the files of a folder itself are a room, too.
 * Within an answer, sentences are found before they are worded, and worded before they are checked.
 */
const WITHIN: Record<string, string[]> = {
  text: [],
  'text/lists': ['text'],
  'retrieve/store': [],
  'retrieve/store/postgres': ['retrieve/store'],
  'question/asks': [],
  'question/intent': [],
  'question/units/names': [],
  'question/units/parts': ['question/units/names'],
  'question/units': ['question/intent', 'question/units/names', 'question/units/parts'],
  question: ['question/asks', 'question/intent', 'question/units', 'question/units/names'],
  'retrieve/terms': ['retrieve/store'],
  'retrieve/edition': [],
  retrieve: ['retrieve/edition', 'retrieve/terms', 'retrieve/store', 'retrieve/store/postgres'],
  'answer/quotes': [],
  'answer/evidence': ['answer/quotes'],
  'answer/wording': ['answer/quotes'],
  'answer/contents': ['answer/evidence', 'answer/quotes', 'answer/wording'],
  'answer/generate': ['answer/quotes', 'answer/wording'],
  'answer/translate': ['answer/contents'],
  'answer/converse': [],
  'answer/kinds': ['answer/quotes', 'answer/wording', 'answer/contents'],
  answer: [
    'answer/kinds',
    'answer/quotes',
    'answer/evidence',
    'answer/wording',
    'answer/contents',
    'answer/generate',
    'answer/converse',
  ],
  'check/rules': [],
  check: ['check/rules'],
  'ingest/source': [],
  'ingest/body': ['ingest/source'],
  'ingest/contents': ['ingest/source'],
  'ingest/pages': ['ingest/source', 'ingest/body'],
  'ingest/cases': ['ingest/source', 'ingest/body', 'ingest/contents', 'ingest/pages'],
  'ingest/formats/text': ['ingest/source'],
  'ingest/formats/html': ['ingest/source', 'ingest/formats/text'],
  'ingest/formats/markdown': ['ingest/source', 'ingest/formats/text', 'ingest/formats/html'],
  'ingest/formats/zip': [],
  'ingest/formats/docx': ['ingest/source', 'ingest/formats/zip'],
  'ingest/formats/epub': ['ingest/source', 'ingest/formats/zip', 'ingest/formats/html'],
  'ingest/formats/slides': ['ingest/source', 'ingest/formats/zip'],
  'ingest/formats/tables': ['ingest/source', 'ingest/formats/zip', 'ingest/formats/text'],
  'ingest/formats/captions': ['ingest/source', 'ingest/formats/text'],
  'ingest/formats/pdf': ['ingest/source', 'ingest/body', 'ingest/cases'],
  'ingest/formats': [
    'ingest/source',
    'ingest/formats/text',
    'ingest/formats/html',
    'ingest/formats/markdown',
    'ingest/formats/docx',
    'ingest/formats/pdf',
    'ingest/formats/zip',
    'ingest/formats/epub',
    'ingest/formats/slides',
    'ingest/formats/tables',
    'ingest/formats/captions',
  ],
  ingest: [
    'ingest/source',
    'ingest/body',
    'ingest/contents',
    'ingest/pages',
    'ingest/cases',
    'ingest/formats',
  ],
  'eval/metrics': [],
  eval: ['eval/metrics'],
  'eval/report': ['eval/metrics', 'eval'],
  'eval/exchange': ['eval/metrics', 'eval'],
  'server/http': [],
  'server/schemas': ['server/http'],
  'server/readers': ['server/http', 'server/schemas'],
  'server/suggestions': [],
  'server/cite': [],
  'server/routes': [
    'server/http',
    'server/schemas',
    'server/readers',
    'server/suggestions',
    'server/cite',
  ],
  'server/uploads': ['server/http'],
  'server/openai/tasks': [],
  'server/openai': ['server/http', 'server/schemas', 'server/readers', 'server/openai/tasks'],
  'server/mcp': ['server/http', 'server/schemas'],
  'server/openapi': ['server/http', 'server/schemas', 'server/openai'],
  server: [
    'server/http',
    'server/schemas',
    'server/readers',
    'server/suggestions',
    'server/cite',
    'server/routes',
    'server/uploads',
    'server/openai',
    'server/mcp',
    'server/openapi',
  ],
  'web/texts': [],
  'web/api': [],
  'web/model': ['web/texts', 'web/api'],
  'web/parts': ['web/api', 'web/model'],
  'web/answer': ['web/api', 'web/model', 'web/parts'],
  'web/reader': ['web/model', 'web/parts'],
  'web/talk': ['web/model', 'web/parts', 'web/answer'],
  web: ['web/model', 'web/parts', 'web/answer', 'web/reader', 'web/talk'],
};

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['testing', 'web'].includes(entry.name) ? [] : sources(path);
    return /(?<!\.test)\.tsx?$/u.test(entry.name) ? [path] : [];
  });
}

function roomOf(path: string): string {
  return relative(src, path).split('/')[0]!.replace(/\.ts$/u, '');
}

/** The folder a file lies in, from src. */
function innerRoomOf(path: string): string {
  return dirname(relative(src, path));
}

function importsOf(path: string): string[] {
  const code = readFileSync(path, 'utf8');
  const found = code.matchAll(/(?:from|import\()\s*'(\.[^']+)'/gu);
  return [...found].map((match) => resolve(dirname(path), match[1]!));
}

/** Whole import statements from relative paths. */
function importLines(path: string): { line: string; target: string }[] {
  const found = readFileSync(path, 'utf8').matchAll(/^import\b[^;]*?from\s*'(\.[^']+)'/gmu);
  return [...found].map((match) => ({ line: match[0], target: resolve(dirname(path), match[1]!) }));
}

describe('imports', () => {
  const files = sources(src);
  const web = join(src, 'web');
  const page = sources(web);

  it('stay inside src', () => {
    const outside = files.flatMap((file) =>
      importsOf(file).filter((target) => relative(src, target).startsWith('..')),
    );
    expect(outside).toEqual([]);
  });

  it('follow the direction of the design', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .map(roomOf)
        .filter((room) => room !== roomOf(file) && !MAY_IMPORT[roomOf(file)]?.includes(room))
        .map((room) => `${relative(src, file)} imports ${room}`),
    );
    expect(wrong).toEqual([]);
  });

  it('within a room go from one of its rooms to those it may know', () => {
    const within = [...files, ...page].filter((file) => innerRoomOf(file) !== '.');
    const wrong = within.flatMap((file) =>
      importsOf(file)
        .filter((target) => /\.tsx?$/u.test(target) && roomOf(target) === roomOf(file))
        .map(innerRoomOf)
        .filter((room) => room !== innerRoomOf(file) && !WITHIN[innerRoomOf(file)]?.includes(room))
        .map((room) => `${relative(src, file)} imports ${room}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['of the rooms', MAY_IMPORT],
    ['within them', WITHIN],
  ])('%s cannot go round: each knows only those above it in the table', (_, table) => {
    const rooms = Object.keys(table);
    const wrong = Object.entries(table).flatMap(([room, open]) =>
      open
        .filter((other) => !rooms.slice(0, rooms.indexOf(room)).includes(other))
        .map((other) => `${room} imports ${other}`),
    );
    expect(wrong).toEqual([]);
  });

  it('of the page reach no code of the server, only the types of the nouns', () => {
    const beyond = page.flatMap((file) =>
      importLines(file).filter(({ target }) => relative(web, target).startsWith('..')),
    );
    expect(beyond.length).toBeGreaterThan(0);
    expect(beyond.filter(({ line }) => !line.startsWith('import type'))).toEqual([]);
    expect(new Set(beyond.map(({ target }) => relative(src, target)))).toEqual(
      new Set(['types.ts']),
    );
  });

  it('of what a question asks are of its type: it is read once, when it is planned', () => {
    const asks = files.filter((file) => !innerRoomOf(file).startsWith('question'));
    const reading = asks.flatMap((file) =>
      importLines(file)
        .filter(
          ({ line, target }) =>
            !line.startsWith('import type') && innerRoomOf(target) === 'question/asks',
        )
        .map(() => relative(src, file)),
    );
    expect(reading).toEqual([]);
    const typed = asks.filter((file) =>
      importsOf(file).some((one) => innerRoomOf(one) === 'question/asks'),
    );
    expect(typed.length).toBeGreaterThan(0);
  });

  it('sees every room', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
    const folders = [...new Set([...files, ...page].map(innerRoomOf))].filter((one) => one !== '.');
    const divided = folders.filter((one) =>
      folders.some((other) => other.startsWith(`${one.split('/')[0]}/`)),
    );
    expect(divided.sort()).toEqual(Object.keys(WITHIN).sort());
  });
});
