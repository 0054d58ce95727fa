import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { englishWords, isEnglishStopWord } from '../text/english.ts';
import { normalise } from '../text/normalise.ts';
import { segmenter } from '../text/segmenter.ts';
import { BuiltinEmbeddings, type WordVectors } from './builtinEmbeddings.ts';
import { loadLexicon } from './lexicon.ts';
import { textWeight } from './textWeight.ts';

const lexicon = loadLexicon();
const embeddings = new BuiltinEmbeddings(lexicon);

function cosine(a: string, b: string): number {
  const other = embeddings.embed(b);
  return embeddings.embed(a).reduce((sum, value, at) => sum + value * other[at]!, 0);
}

describe('BuiltinEmbeddings', () => {
  it.each(['建设学习型党组织', 'How did units motivate self-study?', '', '？！', 'qwxzv', '🙂'])(
    'embed() of %j has unit length',
    (text) => {
      const vector = embeddings.embed(text);
      expect(vector).toHaveLength(embeddings.dimensions);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    },
  );

  it('embed() puts a question near the text that speaks of it, in the other language too', () => {
    const right = '植物通过光合作用释放氧气';
    const wrong = '法院驳回了原告的诉讼请求';
    expect(cosine('Which gas do plants release?', right)).toBeGreaterThan(
      cosine('Which gas do plants release?', wrong) + 0.2,
    );
    expect(cosine('植物放出什么气体', right)).toBeGreaterThan(
      cosine('植物放出什么气体', wrong) + 0.2,
    );
  });

  it('embed() takes traditional and simplified characters as the same', () => {
    expect(cosine('學習型黨組織', '学习型党组织')).toBeCloseTo(1, 5);
  });

  it('embedDocuments() and embedQuery() give the vectors of embed()', async () => {
    const text = '图书馆';
    const own = Array.from(embeddings.embed(text));
    expect(await embeddings.embedQuery(text)).toEqual(own);
    expect(await embeddings.embedDocuments([text, text])).toEqual([own, own]);
  });

  it('embed() gives every text of a book the vector of the plain way, bit for bit', () => {
    const book = readFileSync(new URL('../../data/daqing-2010.txt', import.meta.url), 'utf8');
    const lines = [...new Set(book.split(/[\n。；]/u))];
    for (const line of lines) expect(embeddings.embed(line), line).toEqual(plainly(line));
  });

  it('embed() gives made-up words, rare characters and half characters the vector of the plain way', () => {
    const unit = fc.constantFrom(...'学习型党组织长春光谱仪器㐀䶵𠀀𪛖𰀀a 1。', '\ud840', '\udc00');
    const texts = fc.string({ unit, maxLength: 60 });
    fc.assert(
      fc.property(texts, (text) => {
        expect(embeddings.embed(text)).toEqual(plainly(text));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one rare character', '㐀'.repeat(2_000)],
    ['one rare character of two code units', '𠀀'.repeat(1_000)],
    ['rare characters', charactersFrom(0x3400, 2_000)],
    ['rare characters of two code units', charactersFrom(0x20000, 1_000)],
    ['common characters that are no words', '的龘'.repeat(1_000)],
    ['half characters', '\udc00\ud840'.repeat(1_000)],
  ])('embed() of a run of %s looks up a bounded number of words a character', (_, text) => {
    let lookups = 0;
    const counting: WordVectors = {
      id: lexicon.id,
      dimensions: lexicon.dimensions,
      longestChinese: lexicon.longestChinese,
      hasChinese: (word) => (lookups++, lexicon.hasChinese(word)),
      chineseRarity: (word) => (lookups++, lexicon.chineseRarity(word)),
      addChinese: (...word) => (lookups++, lexicon.addChinese(...word)),
      englishRarity: (word) => lexicon.englishRarity(word),
      addEnglish: (...word) => lexicon.addEnglish(...word),
      meanOf: (language) => lexicon.meanOf(language),
    };
    new BuiltinEmbeddings(counting).embed(text);
    // Of rare characters the lexicon has words of at most four units.
    expect(lookups).toBeLessThanOrEqual(5 * text.length);
  });

  it('id changes with the lexicon', () => {
    expect(embeddings.id).toBe(`builtin:${loadLexicon().id}`);
  });
});

function charactersFrom(first: number, count: number): string {
  return String.fromCodePoint(...Array.from({ length: count }, (_, at) => first + at));
}

/** `embed()` as its comment says it, whatever it costs. */
function plainly(text: string): Float32Array {
  const sum = new Float32Array(lexicon.dimensions);
  const plain = normalise(text);
  const weights = { zh: 0, en: 0 };
  for (const word of segmenter().cut(plain, true)) {
    if (!/^\p{Script=Han}+$/u.test(word)) continue;
    const rarity = lexicon.chineseRarity(word);
    const parts = rarity === null ? plainParts(word) : [word];
    const share = rarity === null ? (0.3 * textWeight(14)) / Math.max(1, parts.length) : null;
    let own = 0;
    for (const part of parts) {
      const weight = share ?? textWeight(rarity!);
      if (lexicon.addChinese(part, weight, sum)) own = weight;
    }
    weights.zh += share === null ? own : share * parts.length;
  }
  for (const word of englishWords(plain)) {
    if (isEnglishStopWord(word)) continue;
    const weight = textWeight(lexicon.englishRarity(word));
    if (lexicon.addEnglish(word, weight, sum)) weights.en += weight;
  }
  for (const language of ['zh', 'en'] as const) {
    const mean = lexicon.meanOf(language);
    for (let at = 0; at < sum.length; at += 1) sum[at]! -= weights[language] * mean[at]!;
  }
  const length = Math.hypot(...sum);
  if (length < 1e-9) return new Float32Array(lexicon.dimensions).fill(1, 0, 1);
  return sum.map((value) => value / length);
}

/** The longest known words from left to right, every end tried. */
function plainParts(word: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < word.length; start += 1) {
    let end = word.length;
    while (end > start && !lexicon.hasChinese(word.slice(start, end))) end -= 1;
    if (end === start) continue;
    parts.push(word.slice(start, end));
    start = end - 1;
  }
  return parts;
}
