import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../models/lexicon.ts';
import { isAskingWord } from '../../text/askingWords.ts';
import { indexTerms } from '../../text/words.ts';
import { analyseQuery, type AnalysedQuery } from './analyseQuery.ts';
import { defaultQueryOptions } from './queryDeps.ts';
import { LexicalIndex } from '../store/lexicalIndex.ts';
import { NameFinder } from './nameFinder.ts';
import { SoundFinder } from './soundFinder.ts';

const lexicon = loadLexicon();
const lexical = LexicalIndex.build(
  [
    '建立图书馆，组织党员自学，3年读书100本',
    '发明家爱迪生访问印度',
    '公立学校与私立学校的区别',
    '她领导了委员会',
  ].map(indexTerms),
);
const names = new NameFinder(lexicon.names(), lexical);

function analyse(question: string): AnalysedQuery {
  return analyseQuery(question, { lexicon, lexical, names });
}

function variantsOf(question: string, concept: string): string[] {
  const found = analyse(question).concepts.find(({ text }) => text === concept);
  return (found?.variants ?? []).map(({ text }) => text);
}

describe('analyseQuery()', () => {
  it.each([
    ['如何建立图书馆？', 'zh'],
    ['How was the library built?', 'en'],
    ['什么是 KPI？', 'zh'],
  ])('tells the language of %s', (question, language) => {
    expect(analyse(question).language).toBe(language);
  });

  it('looks for no more things than any question asks', () => {
    const characters = Array.from({ length: 2_000 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    const { concepts } = analyse(characters.join(''));
    expect(concepts).toHaveLength(defaultQueryOptions.maxConcepts);
  });

  it('looks for no more things than any question asks where they are enumerated', () => {
    const things = Array.from({ length: 300 }, (_, at) =>
      String.fromCodePoint(0x4e00 + at * 17, 0x4e00 + at * 31),
    );
    const { concepts } = analyseQuery(`哪些单位${things.join('、')}`, {
      ...{ lexicon, lexical, names, anyOfSeveral: true },
    });
    const looked = concepts.flatMap((concept) => concept.alternatives ?? [concept]);
    expect(looked.length).toBeLessThanOrEqual(defaultQueryOptions.maxConcepts);
  });

  it('looks into no more words that nobody knows than any question has', () => {
    let looked = 0;
    const counting = new (class extends NameFinder {
      override find(word: string): ReturnType<NameFinder['find']> {
        looked += 1;
        return super.find(word);
      }
    })(lexicon.names(), lexical);
    const words = Array.from(
      { length: 300 },
      (_, at) => `qxz${(at + 400).toString(26).replace(/[0-9]/gu, 'k')}w`,
    );
    analyseQuery(words.join(' '), { lexicon, lexical, names: counting });
    expect(looked).toBeGreaterThan(0);
    expect(looked).toBeLessThanOrEqual(defaultQueryOptions.maxConcepts);
  });

  it('keeps what names something and drops the words of asking', () => {
    const { concepts } = analyse('如何建立图书馆？');
    expect(concepts.map(({ text }) => text)).toEqual(['建立', '图书馆']);
  });

  it('translates English words into words of the book only, weights adding up to 1', () => {
    const [concept] = analyse('library').concepts;
    expect(concept!.variants.map(({ text }) => text)).toContain('图书馆');
    const weights = concept!.variants.map(({ weight }) => weight);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 6);
    expect(concept!.variants.every(({ text }) => lexical.documentFrequency(text) > 0)).toBe(true);
  });

  it('takes a phrase the lexicon knows as one concept', () => {
    const concepts = analyse('Why public schools?').concepts.map(({ text }) => text);
    expect(concepts).toEqual(['public schools']);
    expect(variantsOf('Why public schools?', 'public schools')).toContain('公立学校');
  });

  it('finds a foreign name as the book writes it, also among lower-case words', () => {
    expect(variantsOf('What did Edison visit?', 'edison')).toContain('爱迪生');
    expect(variantsOf('what did edison visit', 'edison')).toContain('爱迪生');
  });

  it('finds a name by its pairs where segmentation has no word for it', () => {
    const hits = lexical.search(analyse('Where is Edison?').groups, { k: 1 });
    expect(hits.map(({ doc }) => doc)).toEqual([1]);
  });

  it('takes a country with its people', () => {
    expect(variantsOf('Which Indian?', 'indian')).toContain('印度');
  });

  it('leads irregular forms back', () => {
    expect(variantsOf('Who led it?', 'led')).toContain('领导');
  });

  it('gives a concept that stands nowhere no variants and the highest rarity', () => {
    const { concepts } = analyse('library helicopter');
    const [known, unknown] = concepts;
    expect(unknown).toMatchObject({ text: 'helicopter', df: 0, variants: [] });
    expect(unknown!.rarity).toBeGreaterThan(known!.rarity);
  });

  it('counts numerals in characters as their digits too', () => {
    expect(variantsOf('三年读书', '三年')).toEqual(['三年', '3年']);
  });

  it('asks the index for nothing when the question has no words', () => {
    expect(analyse('？！')).toMatchObject({ concepts: [], groups: [] });
    expect(analyse('')).toMatchObject({ concepts: [], groups: [] });
  });
});

describe('analyseQuery() with sounds and words of asking', () => {
  const sounds = new SoundFinder(lexical);

  it('looks for what sounds like a word that stands nowhere', () => {
    const { concepts } = analyseQuery('图书管', { lexicon, lexical, sounds });
    expect(concepts).toMatchObject([
      { text: '图书管', df: 1, variants: [{ text: '图书管' }, { text: '图书馆' }] },
    ]);
  });

  it('leaves out the words it is told name nothing', () => {
    const { concepts } = analyseQuery('名字叫图书馆', { lexicon, lexical, isIdle: isAskingWord });
    expect(concepts.map(({ text }) => text)).toEqual(['图书馆']);
  });

  it('counts what is done for less than what it is done to', () => {
    const shares = analyse('如何建立图书馆？').concepts.map(({ share }) => share);
    expect(shares).toEqual([0.5, 1]);
  });

  it('lets nothing stand for what is quoted', () => {
    const literal = analyse('“图书馆”的读书').concepts.map(({ isLiteral }) => isLiteral);
    expect(literal).toEqual([true, false]);
  });
});

describe('analyseQuery() of English slips and verbs', () => {
  const shareOf = (question: string) => analyse(question).concepts.map(({ share }) => share);

  it('reads a mistyped word as the word it was meant to be', () => {
    expect(variantsOf('the libary', 'libary')).toContain('图书馆');
  });

  it('counts a verb that stands nowhere in the books for less', () => {
    expect(shareOf('the library submits')).toEqual([1, 0.5]);
  });

  it('gives a word of the question once', () => {
    expect(analyse('a library is a library').concepts).toHaveLength(1);
  });
});

describe('analyseQuery() of names', () => {
  it('marks a person the segmenter put together, of whom the books speak', () => {
    const people = LexicalIndex.build(['宋彦超上了党课'].map(indexTerms));
    const { concepts } = analyseQuery('宋彦超', { lexicon, lexical: people });
    expect(concepts).toMatchObject([{ text: '宋彦超', isPerson: true, isLiteral: true, share: 1 }]);
  });

  it('marks no word of the dictionary', () => {
    expect(analyse('图书馆').concepts).toMatchObject([{ isPerson: false, isLiteral: false }]);
  });
});

describe('analyseQuery() of long questions', () => {
  it('counts the story around what is asked for less, and drops of it what no book speaks of', () => {
    const story =
      '您好,我在外地的一个机关里做党务工作,最近大家都忙着组织党员自学,我也翻了翻你们的材料,觉得收获很大,';
    const { concepts } = analyse(`${story}请问图书馆怎样建立?`);
    const shares = new Map(concepts.map(({ text, share }) => [text, share]));
    expect(shares.get('图书馆')).toBe(1);
    expect(shares.get('党员')).toBeCloseTo(0.3, 9);
    expect(shares.has('外地')).toBe(false);
  });

  it('takes a day of the week under all its names, and for no other day', () => {
    const friday = {
      isLiteral: true,
      share: 1,
      variants: [{ text: '周五' }, { text: '星期五' }, { text: '礼拜五' }],
    };
    expect(analyse('礼拜五').concepts).toMatchObject([{ text: '礼拜五', ...friday }]);
    expect(analyse('on Fridays').concepts).toMatchObject([friday]);
  });
});

describe('analyseQuery() of questions to several units', () => {
  it('counts common words for less, and what is done for half, in both languages', () => {
    const shares = (question: string, anyOfSeveral: boolean): Record<string, number> => {
      const { concepts } = analyseQuery(question, { lexicon, lexical, anyOfSeveral });
      return Object.fromEntries(concepts.map(({ text, share }) => [text, share]));
    };
    expect(shares('哪些单位建立图书馆', false)).toMatchObject({ 图书馆: 1 });
    const several = shares('建立图书馆', true);
    expect(several.图书馆).toBeGreaterThan(0.9);
    expect(several.建立).toBeLessThan(0.3);
    const library = shares('Which units visited a library', true);
    expect(library.library).toBeGreaterThan(library.visited!);
    expect(shares('Which units visited a library', false).visited).toBe(1);
    expect(library.visited).toBeLessThanOrEqual(0.5);
  });
});
