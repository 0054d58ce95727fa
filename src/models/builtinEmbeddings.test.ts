import { describe, expect, it } from 'vitest';
import { BuiltinEmbeddings } from './builtinEmbeddings.ts';
import { loadLexicon } from './lexicon.ts';

const embeddings = new BuiltinEmbeddings(loadLexicon());

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

  it('id changes with the lexicon', () => {
    expect(embeddings.id).toBe(`builtin:${loadLexicon().id}`);
  });
});
