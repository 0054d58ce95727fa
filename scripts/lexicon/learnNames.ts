import type { DictionaryEntry } from './readSources.ts';

/** Letters one character of a transliterated name can stand for: 塞 “se”, 顿 “ghton”. */
const MAX_CHUNK = 5;

const ROUNDS = 8;

/** A character's own counts are worth as much as so many of its syllable's. */
const SYLLABLE_COUNT = 4;

/** Characters in fewer names, and chunks less likely, are noise. */
const MIN_NAMES = 3;
const MIN_PROBABILITY = 0.004;
const MIN_COUNT = 1.5;

/** A reading of a name must explain its letters this much better than chance, each. */
const MIN_GAIN = 1.5;

/** A letter by chance: all letters alike. */
const LETTER = Math.log(1 / 26);

interface NamePair {
  characters: string[];
  syllables: string[];
  /** What the name may be spelled like; the likeliest is taken in each round. */
  spellings: string[];
}

type Counts = Map<string, Map<string, number>>;

/**
 * What the characters of foreign names are spelled like: P(letters | character), learnt from the names in the
 * dictionary by expectation–maximisation over all ways to cut a spelling into one chunk for each character
 * (Li, Zhang and Su, “A joint source-channel model for machine transliteration”, 2004). One character a line:
 * the character, then its chunks, each followed by its probability in thousandths.
 */
export function learnNames(
  dictionary: readonly DictionaryEntry[],
  shareOfText: (character: string) => number,
): string {
  const pairs = dictionary.flatMap(namePair);
  let bySyllable: Counts = new Map();
  let byCharacter: Counts = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    const model = bySyllable;
    const next = { bySyllable: new Map() as Counts, byCharacter: new Map() as Counts };
    for (const pair of pairs) count(pair, { model, round, next });
    bySyllable = next.bySyllable;
    byCharacter = next.byCharacter;
  }
  return table({ byCharacter, bySyllable }, pairs, shareOfText);
}

/** Foreign names only: names of Chinese places are spelled by their own sounds. */
function namePair({ simplified, pinyin, glosses }: DictionaryEntry): NamePair[] {
  const characters = [...simplified];
  const syllables = pinyin
    .toLowerCase()
    .replace(/[0-9]/gu, '')
    .replace(/u:/gu, 'v')
    .split(/[\s-]+/u);
  if (!/^[A-Z]/u.test(pinyin) || !/^\p{Script=Han}{2,8}$/u.test(simplified)) return [];
  if (syllables.length !== characters.length) return [];
  if (glosses.some((gloss) => /\p{Script=Han}/u.test(gloss))) return [];
  const own = syllables.join('');
  const spellings = glosses
    .flatMap(spellingsOf)
    .filter(
      (spelling) =>
        spelling !== own &&
        spelling.length >= characters.length &&
        spelling.length <= MAX_CHUNK * characters.length,
    );
  return spellings.length === 0 || glosses.some((gloss) => gloss.toLowerCase().startsWith(own))
    ? []
    : [{ characters, syllables, spellings: [...new Set(spellings)] }];
}

function spellingsOf(gloss: string): string[] {
  const head = gloss.replace(/\([^)]*\)/gu, ' ').split(/[,;]/u)[0]!;
  const folded = head.normalize('NFD').replace(/\p{M}/gu, '');
  const names = folded.match(/\p{Lu}[\p{L}’']+/gu) ?? [];
  const plain = names.map((name) => name.toLowerCase().replace(/[^a-z]/gu, ''));
  return [...plain, plain.join('')].filter(
    (name) => name !== '' && !/chinese|china|taiwan/u.test(name),
  );
}

/** Adds what one name teaches: each way to cut its spelling by its probability. */
function count(
  { characters, syllables, spellings }: NamePair,
  {
    model,
    round,
    next,
  }: { model: Counts; round: number; next: { bySyllable: Counts; byCharacter: Counts } },
): void {
  const read = spellings
    .map((spelling) => ({ spelling, ...forwardBackward(syllables, spelling, model) }))
    .sort((a, b) => b.gain - a.gain)[0]!;
  if (!(read.total > 0) || (round > 2 && read.gain < MIN_GAIN)) return;
  const { spelling, forward, backward, total } = read;
  syllables.forEach((syllable, at) => {
    for (let from = 0; from < spelling.length; from += 1) {
      for (let to = from + 1; to <= Math.min(spelling.length, from + MAX_CHUNK); to += 1) {
        const chunk = spelling.slice(from, to);
        const share =
          (forward[at]![from]! * emission(syllable, chunk, model) * backward[at + 1]![to]!) / total;
        if (share < 1e-4) continue;
        add(next.bySyllable, [syllable, chunk], share);
        add(next.byCharacter, [characters[at]!, chunk], share);
      }
    }
  });
}

function forwardBackward(syllables: readonly string[], spelling: string, model: Counts) {
  const rows = syllables.length + 1;
  const forward = Array.from({ length: rows }, () => new Float64Array(spelling.length + 1));
  const backward = Array.from({ length: rows }, () => new Float64Array(spelling.length + 1));
  forward[0]![0] = 1;
  backward[rows - 1]![spelling.length] = 1;
  const steps: [at: number, from: number, to: number, p: number][] = [];
  syllables.forEach((syllable, at) => {
    for (let from = 0; from < spelling.length; from += 1) {
      for (let to = from + 1; to <= Math.min(spelling.length, from + MAX_CHUNK); to += 1) {
        const p = emission(syllable, spelling.slice(from, to), model);
        steps.push([at, from, to, p]);
        forward[at + 1]![to]! += forward[at]![from]! * p;
      }
    }
  });
  for (const [at, from, to, p] of steps.reverse())
    backward[at]![from]! += p * backward[at + 1]![to]!;
  const total = forward[rows - 1]![spelling.length]!;
  return { forward, backward, total, gain: Math.log(total) / spelling.length - LETTER };
}

/** Before anything is learnt a chunk should begin like the syllable; later a little is left for unseen chunks. */
function emission(syllable: string, chunk: string, model: Counts): number {
  const own = model.get(syllable);
  const unseen = 0.05 ** chunk.length * (chunk[0] === syllable[0] ? 1 : 0.05);
  if (own === undefined) return unseen;
  return ((own.get(chunk) ?? 0) + unseen) / (own.get('')! + 1);
}

function add(counts: Counts, [key, chunk]: [key: string, chunk: string], share: number): void {
  let own = counts.get(key);
  if (own === undefined) counts.set(key, (own = new Map([['', 0]])));
  own.set(chunk, (own.get(chunk) ?? 0) + share);
  own.set('', own.get('')! + share);
}

function table(
  { byCharacter, bySyllable }: { byCharacter: Counts; bySyllable: Counts },
  pairs: readonly NamePair[],
  shareOfText: (character: string) => number,
): string {
  let all = 0;
  for (const own of byCharacter.values()) all += own.get('')!;
  const readings = new Map<string, string>();
  for (const { characters, syllables } of pairs) {
    characters.forEach((character, at) => readings.set(character, syllables[at]!));
  }
  const lines: string[] = [];
  for (const [character, own] of byCharacter) {
    const total = own.get('')!;
    if (total < MIN_NAMES) continue;
    const syllable = bySyllable.get(readings.get(character)!);
    const chunks = [...new Set([...own.keys(), ...(syllable?.keys() ?? [])])]
      .filter((chunk) => chunk !== '' && (syllable?.get(chunk) ?? 0) >= MIN_COUNT)
      .map((chunk) => {
        const shared = (syllable?.get(chunk) ?? 0) / (syllable?.get('') ?? 1);
        return {
          chunk,
          p: ((own.get(chunk) ?? 0) + SYLLABLE_COUNT * shared) / (total + SYLLABLE_COUNT),
        };
      })
      .filter(({ p }) => p >= MIN_PROBABILITY)
      .sort((a, b) => b.p - a.p);
    const prior = Math.round(100 * Math.log(total / all / shareOfText(character)));
    lines.push(
      [character, prior, ...chunks.map(({ chunk, p }) => `${chunk}${Math.round(p * 1000)}`)].join(
        ' ',
      ),
    );
  }
  return lines.sort().join('\n');
}
