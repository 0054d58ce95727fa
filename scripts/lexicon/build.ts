// Builds data/lexicon/en-zh.bin: `npm run build:lexicon`. Sources and licences: data/lexicon/LICENCE.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { dict } from '@node-rs/jieba/dict.js';
import { packArrays } from '../../src/packArrays.ts';
import { Lexicon, lexiconFormat } from '../../src/models/lexicon.ts';
import { englishStem } from '../../src/text/english.ts';
import { FREQUENT_WORDS } from './frequentWords.ts';
import { languageMeans } from './languageMeans.ts';
import { learnNames } from './learnNames.ts';
import { parseGlosses } from './parseGlosses.ts';
import { readSources, type DictionaryEntry, type WordVectors } from './readSources.ts';
import { shapeVectors } from './shapeVectors.ts';

const OUT = new URL('../../data/lexicon/', import.meta.url);
const SCRATCH = new URL('../../.build-lexicon/', import.meta.url).pathname;

/** Word ids are 16 bits wide. */
const MAX_WORDS = 65_535;
const COMPONENTS = 2;

interface Vocabulary {
  words: string[];
  /** Rank among all GloVe words, from 1; the last rank for words without vector. */
  ranks: number[];
  ids: Map<string, number>;
}

function chooseWords(glosses: readonly string[][][], english: WordVectors): Vocabulary {
  const uses = new Map<string, number>();
  for (const sense of glosses.flat()) {
    for (const word of sense) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const plain = /^[a-z0-9]+$/u;
  const rank = new Map(english.words.map((word, index) => [word, index + 1]));
  const frequent = english.words.filter((word) => plain.test(word)).slice(0, FREQUENT_WORDS);
  const isFrequent = new Set(frequent);
  const rest = [...uses.keys()]
    .filter((word) => !isFrequent.has(word))
    .sort((a, b) => (rank.get(a) ?? Infinity) - (rank.get(b) ?? Infinity) || (a < b ? -1 : 1));
  const words = [...frequent, ...rest].slice(0, MAX_WORDS);
  return {
    words,
    ranks: words.map((word) => rank.get(word) ?? english.words.length),
    ids: new Map(words.map((word, id) => [word, id])),
  };
}

/** Entries of one spelling become one, the more usual reading (common noun before name) first. */
function mergeEntries(
  dictionary: readonly DictionaryEntry[],
): { word: string; glosses: string[][] }[] {
  const merged = new Map<string, { common: string[]; names: string[] }>();
  for (const { simplified, pinyin, glosses } of dictionary) {
    if (!/^\p{Script=Han}+$/u.test(simplified.replace(/·/gu, ''))) continue;
    const entry = merged.get(simplified) ?? { common: [], names: [] };
    (/^[A-Z]/u.test(pinyin) ? entry.names : entry.common).push(...glosses);
    merged.set(simplified, entry);
  }
  return [...merged]
    .map(([word, { common, names }]) => ({ word, glosses: parseGlosses([...common, ...names]) }))
    .filter(({ glosses }) => glosses.length > 0);
}

/** How often jieba's dictionary saw each word. */
function wordCounts(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of Buffer.from(dict).toString().split('\n')) {
    const [word, count] = line.split(' ');
    if (word !== undefined && count !== undefined) counts.set(word, Number(count));
  }
  return counts;
}

/** The share of Chinese text that each character makes up. */
function characterShares(counts: ReadonlyMap<string, number>): (character: string) => number {
  const shares = new Map<string, number>();
  let total = 0;
  for (const [word, count] of counts) {
    for (const character of word) {
      shares.set(character, (shares.get(character) ?? 0) + count);
      total += count;
    }
  }
  return (character) => (shares.get(character) ?? 1) / total;
}

/** Natural logarithm of a word's share of Chinese text, by jieba's counts; unknown words count once. */
function logFrequencies(
  words: readonly string[],
  counts: ReadonlyMap<string, number>,
): Float32Array {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return Float32Array.from(words, (word) => Math.log((counts.get(word) ?? 1) / total));
}

/** Bytes and the factor that makes each row a unit vector again. */
function quantise(rows: readonly Float32Array[]): {
  vectors: Int8Array;
  vectorScales: Float32Array;
} {
  const dimensions = rows[0]!.length;
  const vectors = new Int8Array(rows.length * dimensions);
  const vectorScales = new Float32Array(rows.length);
  rows.forEach((row, index) => {
    const most = row.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    if (most === 0) return;
    const bytes = Array.from(row, (value) => Math.round((value / most) * 127));
    vectors.set(bytes, index * dimensions);
    vectorScales[index] = 1 / Math.hypot(...bytes);
  });
  return { vectors, vectorScales };
}

const { dictionary, english } = await readSources(SCRATCH);
const entries = mergeEntries(dictionary);
const vocabulary = chooseWords(
  entries.map(({ glosses }) => glosses),
  english,
);
const dimensions = 100;
// Words with vectors come first, so vectors need no index of their own.
const withVector = vocabulary.words.map(
  (word) => english.vectors.get(word)?.slice(0, dimensions) ?? null,
);
const rows = withVector.map((vector) => (vector === null ? null : Float32Array.from(vector)));
const shaped = shapeVectors(
  rows.filter((row) => row !== null),
  COMPONENTS,
);
let next = 0;
const vectors = rows.map((row) => (row === null ? new Float32Array(dimensions) : shaped[next++]!));

const stems = [...new Set(vocabulary.words.map(englishStem))];
const stemIds = new Map(stems.map((stem, id) => [stem, id]));
const glossCounts: number[] = [0];
const tokenStarts: number[] = [0];
const tokens: number[] = [];
for (const { glosses } of entries) {
  for (const gloss of glosses) {
    tokens.push(...gloss.flatMap((word) => vocabulary.ids.get(word) ?? []));
    tokenStarts.push(tokens.length);
  }
  glossCounts.push(tokenStarts.length - 1);
}

const text = (strings: readonly string[]): Uint8Array =>
  new Uint8Array(Buffer.from(strings.join('\n')));
const englishStems = Uint16Array.from(vocabulary.words, (word) => stemIds.get(englishStem(word))!);
const stemWords = Uint16Array.from(stems, (_, id) => englishStems.indexOf(id));
const counts = wordCounts();
const chineseLogFrequencies = logFrequencies(
  entries.map(({ word }) => word),
  counts,
);
const packed = {
  meta: { dimensions, sources: 'GloVe (PDDL), CC-CEDICT (CC BY-SA 4.0)' },
  arrays: {
    englishWords: text(vocabulary.words),
    englishRanks: Uint32Array.from(vocabulary.ranks),
    englishStems,
    stems: text(stems),
    // The most frequent word of each stem stands in for forms that have no vector.
    stemWords,
    ...quantise(vectors),
    chineseWords: text(entries.map(({ word }) => word)),
    chineseLogFrequencies,
    glossStarts: Uint32Array.from(glossCounts),
    tokenStarts: Uint32Array.from(tokenStarts),
    tokens: Uint16Array.from(tokens),
    names: text([learnNames(dictionary, characterShares(counts))]),
  },
};
const draft = new Lexicon(packArrays(lexiconFormat, packed));
const means = languageMeans(draft, {
  english: vocabulary.words.slice(0, FREQUENT_WORDS),
  chinese: entries.map(({ word }) => word),
});
const bytes = packArrays(lexiconFormat, { ...packed, arrays: { ...packed.arrays, ...means } });
mkdirSync(OUT, { recursive: true });
writeFileSync(new URL('en-zh.bin', OUT), deflateSync(bytes, { level: 9 }));
const size = `${(bytes.length / 1e6).toFixed(1)} MB`;
process.stdout.write(
  `${vocabulary.words.length} English words, ${entries.length} Chinese words, ${tokenStarts.length - 1} senses, ${size}\n`,
);
