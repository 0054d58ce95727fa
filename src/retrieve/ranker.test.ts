import { describe, expect, it } from 'vitest';
import { BuiltinEmbeddings } from '../models/builtinEmbeddings.ts';
import { loadLexicon } from '../models/lexicon.ts';
import { indexTerms, parallelTerm } from '../text/words.ts';
import { LexicalIndex } from './store/lexicalIndex.ts';
import { createRanker, type NearestPassages, type RankerDeps } from './ranker.ts';

const texts = [
  '工厂检修锅炉',
  '建立图书馆供党员自学',
  '医院为病人看病',
  '学校开办图书馆',
  '农民种植水稻',
];
const lexicon = loadLexicon();
const lexical = LexicalIndex.build(texts.map(indexTerms));

/** A vector side that finds what it is told to, best first, and records how it was asked. */
class ScriptedVectors implements NearestPassages {
  readonly asked: { vector: ArrayLike<number>; k: number }[] = [];
  constructor(private readonly hits: { doc: number; score: number }[]) {}

  async nearest(
    vector: ArrayLike<number>,
    k: number,
    allow: (doc: number) => boolean = () => true,
  ) {
    this.asked.push({ vector, k });
    return this.hits.filter(({ doc }) => allow(doc)).slice(0, k);
  }
}

function rankerWith(vectors: NearestPassages, rest: Partial<RankerDeps> = {}) {
  const embeddings = new BuiltinEmbeddings(lexicon);
  return createRanker({ lexicon, lexical, vectors, embeddings, ...rest });
}

describe('createRanker()', () => {
  it('ranks by both; what both find comes before what one finds', async () => {
    const vectors = new ScriptedVectors([
      { doc: 3, score: 0.9 },
      { doc: 0, score: 0.8 },
      { doc: 1, score: 0.1 },
    ]);
    const ranker = rankerWith(vectors);
    const found = await ranker.rank(await ranker.prepare('哪里有图书馆？'), { k: 5 });
    expect(found.lexical.map(({ doc }) => doc).sort()).toEqual([1, 3]);
    expect(found.fused.map(({ doc }) => doc)).toEqual([3, 1, 0]);
  });

  it('finds Chinese passages for English questions', async () => {
    const ranker = rankerWith(new ScriptedVectors([]));
    const found = await ranker.rank(await ranker.prepare('Who repairs the boiler?'), { k: 2 });
    expect(found.lexical[0]?.doc).toBe(0);
    expect(found.fused[0]?.doc).toBe(0);
  });

  it('finds a passage by its English, for English questions alone', async () => {
    const english = ['', '', '', '', 'Rice seedlings are transplanted'];
    const parallel = LexicalIndex.build(
      texts.map((text, at) => [...indexTerms(text), ...indexTerms(english[at]!).map(parallelTerm)]),
    );
    const ranker = rankerWith(new ScriptedVectors([]), { lexical: parallel });
    const found = async (question: string) =>
      (await ranker.rank(await ranker.prepare(question), { k: 5 })).fused.map(({ doc }) => doc);
    expect((await found('Are seedlings transplanted?'))[0]).toBe(4);
    expect(await found('有没有transplanted秧苗的做法和经验？')).not.toContain(4);
  });

  it('keeps to the allowed passages on both sides and to k', async () => {
    const vectors = new ScriptedVectors(texts.map((_, doc) => ({ doc, score: 1 - doc / 10 })));
    const ranker = rankerWith(vectors);
    const prepared = await ranker.prepare('图书馆');
    const only = await ranker.rank(prepared, { k: 5, allow: (doc) => doc > 2 });
    expect(only.lexical.map(({ doc }) => doc)).toEqual([3]);
    expect(only.vectors.map(({ doc }) => doc)).toEqual([3, 4]);
    expect(only.fused.map(({ doc }) => doc)).toEqual([3, 4]);
    expect((await ranker.rank(prepared, { k: 2 })).fused).toHaveLength(2);
  });

  it('asks each ranking for more than k, so that fusion can lift what is lower in both', async () => {
    const vectors = new ScriptedVectors([]);
    const ranker = rankerWith(vectors);
    const prepared = await ranker.prepare('图书馆');
    await ranker.rank(prepared, { k: 1 });
    await ranker.rank(prepared, { k: 250 });
    expect(vectors.asked.map(({ k }) => k)).toEqual([100, 250]);
    expect(vectors.asked[0]!.vector).toBe(prepared.vector);
  });

  it('leaves the order to BM25 when vectors weigh nothing', async () => {
    const hits = [0, 4, 2].map((doc, at) => ({ doc, score: 1 - at / 10 }));
    const ranker = rankerWith(new ScriptedVectors(hits), { vectorWeight: { zh: 0, en: 0 } });
    const found = await ranker.rank(await ranker.prepare('建立图书馆供党员自学'), { k: 2 });
    expect(found.fused.map(({ doc }) => doc)).toEqual([1, 3]);
  });
});
