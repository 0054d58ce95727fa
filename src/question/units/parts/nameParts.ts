import { keepNewest } from '../../../keepNewest.ts';
import type { Lexicon } from '../../../models/lexicon.ts';
import type { Book, Span } from '../../../types.ts';
import { besides, saidOf, togetherOf, type Said } from './said.ts';
import {
  pushTo,
  NameSayings,
  type LookedThrough,
  type NamedInFull,
  type Saying,
} from './nameSayings.ts';
import { sayableNames, type SayableName } from './sayableNames.ts';
import type { NamedCase } from '../names/unitName.ts';
import type { UnitTranslator } from '../names/unitTranslator.ts';

/** What tells whether a question that says a part of a unit's name means that unit, in the order of the model. */
export const PART_FEATURES = [
  'said', // share of the name that the question says, each word weighing by how few names have it
  'rarest', // how few names have the rarest word said: 1 where this one alone does
  'length', // characters said in one piece, four at most; a word of an English name counts two
  'kind', // 1 where it says the kind
  'bare', // 1 where it says no more than a place
  'alone', // 1 where no other name has as much of what is said there
  'behind', // how much more of its own name another one says there
  'elsewhere', // share of the other cases whose texts have the words said
  'opens', // 1 where what is said opens the name, its place apart
  'whole', // 1 where it begins and ends with words of the question
  'everyday', // 1 where it is a word of the dictionary
  'several', // 1 where others are named so, too
  'joined', // 1 where it is named in one breath with another
  'apart', // 1 where another is named in full, and not so
  'sound', // 1 where it is said in pinyin
  'capital', // 1 where it has a capital within an English question
  'together', // share of the words between the first and the last said that say something of it
  'english', // 1 where the question says it in English
] as const;

/** A unit of whose name a question says a part; the span is that of what tells most. */
export interface NamePart extends Span {
  named: NamedCase;
  /** Everything that says something of it. */
  says: Span[];
  /** In the order of `PART_FEATURES`. */
  features: number[];
}

/** How the words of a question that say a name stand in it. */
interface Standing {
  isWhole: boolean;
  /** A piece of a longer word: 哈尔 in 哈尔滨. */
  isCut: boolean;
  together: number;
  isEnglish: boolean;
}

/** What a question says in one language. */
interface SaidIn {
  text: string;
  sayings: readonly Saying[];
  known: readonly NamedInFull[];
}

/** Function words within names: Bureau of Science and Technology. */
const WITHIN_NAME = new Set('of and for the'.split(' '));

/** How the segmenter tags words that its dictionary has not: it may have cut a name anywhere. */
const UNKNOWN_WORD = 'x';

/** Names looked at: no question means more units. */
const MOST_NAMES = 100;

/** Words whose cases are remembered. */
const MOST_KEPT = 500;

const HAN = /^\p{Script=Han}+$/u;

const QUOTED = /[“"‘《「『][^“”"‘’《》「」『』]*[”"’》」』]/gu;

/**
 * Finds the units of whose names a question says a part: 文澜 of 文澜印刷厂, “Baishawan” of 白沙湾供电所. Only those whose text is held: others are
 * meant by their titles. What stands in quotation marks names something else.
 */
export class NameParts {
  private readonly chinese: SayableName[];
  private readonly english: SayableName[];
  private readonly sayings: NameSayings;
  /** By words: the names whose cases have them. */
  private readonly having = new Map<string, ReadonlySet<SayableName>>();

  constructor(
    books: readonly Book[],
    private readonly lexicon: Lexicon | null,
    translator: UnitTranslator | null,
  ) {
    const names = sayableNames(books);
    ({ chinese: this.chinese, english: this.english } = names);
    this.sayings = new NameSayings(names, translator);
  }

  /** Every unit that a question says a part of in Chinese, in English words or in pinyin, however little. */
  in(question: LookedThrough): NamePart[] {
    const { cut, plain, typed } = question;
    const starts = new Set(cut.map(({ start }) => start));
    const ends = new Set(cut.map(({ end }) => end));
    const words = question.words.filter(({ word }) => !WITHIN_NAME.has(word));
    const { known } = question;
    const inChinese = { text: plain, sayings: this.sayings.inChinese(question), known };
    const inEnglish = { text: typed, sayings: this.sayings.inEnglish(question), known };
    return [
      ...this.parts(inChinese, ({ best }) => ({
        isWhole: starts.has(best.start) && ends.has(best.end),
        isCut: cut.some((word) => isWithin(best, word) && word.tag !== UNKNOWN_WORD),
        together: 1,
        isEnglish: false,
      })),
      ...this.parts(inEnglish, (said) => ({
        isWhole: true,
        isCut: false,
        together: togetherOf(said, words),
        isEnglish: true,
      })),
    ];
  }

  private parts({ text, sayings, known }: SaidIn, stand: (said: Said) => Standing): NamePart[] {
    const byName = new Map<SayableName, Saying[]>();
    for (const one of sayings) pushTo(byName, one.name, one);
    const all = [...byName]
      .flatMap(([name, own]) => saidOf(name, own) ?? [])
      .sort((a, b) => b.share - a.share)
      .slice(0, MOST_NAMES);
    const quoted = [...text.matchAll(QUOTED)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
    return all.flatMap((said) => {
      const { named } = said.name;
      const standing = stand(said);
      const isOther = standing.isCut || quoted.some((span) => isWithin(said.best, span));
      if (isOther || !named.study.hasText) return [];
      const values = {
        ...this.valuesOf(said),
        ...besides(said, { text, all, known }),
        whole: Number(standing.isWhole),
        together: standing.together,
        english: Number(standing.isEnglish),
      };
      const { start, end } = said.best;
      const says = said.sayings.map((one) => ({ start: one.start, end: one.end }));
      return [{ named, says, start, end, features: PART_FEATURES.map((one) => values[one]) }];
    });
  }

  /** What can be told of a name by itself. */
  private valuesOf({ name, best, sayings, share, rarest }: Said) {
    const roles = new Set(sayings.flatMap(({ from, to }) => name.roles.slice(from, to)));
    const words = name.printed.slice(best.from, best.to).join('');
    return {
      said: share,
      rarest,
      length: Math.min(4, (best.to - best.from) * (HAN.test(words) ? 1 : 2)),
      kind: Number(roles.has('kind')),
      bare: Number(roles.size === 1 && roles.has('place')),
      elsewhere: this.elsewhere(name, words),
      opens: Number(best.from === name.opening || best.from === 0),
      everyday: Number(this.isEveryday(name.pieces.slice(best.from, best.to).join(''))),
      sound: Number(sayings.some(({ isSound }) => isSound)),
      capital: Number(sayings.some(({ isCapital }) => isCapital)),
    };
  }

  private isEveryday(words: string): boolean {
    const { lexicon } = this;
    return lexicon !== null && (lexicon.hasChinese(words) || lexicon.hasEnglish(words));
  }

  private elsewhere(name: SayableName, words: string): number {
    const held = (HAN.test(words) ? this.chinese : this.english).filter(({ text }) => text !== '');
    let having = this.having.get(words);
    if (having === undefined) {
      having = new Set(held.filter(({ text }) => text.includes(words)));
      keepNewest(this.having, [words, having], { most: MOST_KEPT });
    }
    const others = held.length - Number(name.text !== '');
    // Of few others that none has it tells little.
    return (having.size - Number(having.has(name)) + 0.5) / (others + 1);
  }
}

/** Within it and not all of it. */
function isWithin(inner: Span, outer: Span): boolean {
  return (
    inner.start >= outer.start &&
    inner.end <= outer.end &&
    inner.end - inner.start < outer.end - outer.start
  );
}
