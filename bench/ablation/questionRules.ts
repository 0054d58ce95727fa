import { isChineseStopWord } from '../../src/text/chineseStopWords.ts';
import { isEnglishStopWord } from '../../src/text/english.ts';
import { replacing, type RuleGroup } from './ruleGroup.ts';

/** How a question is read: its words, names and units. */
export const questionRules: readonly RuleGroup[] = [
  {
    name: 'asking-words',
    what: 'only stop words ask; all other words are looked for',
    replaces: [
      replacing<typeof import('../../src/text/askingWords.ts')>('src/text/askingWords.ts', {
        isAskingWord: () => (word) => isChineseStopWord(word) || isEnglishStopWord(word),
      }),
    ],
  },
  {
    name: 'slips-and-stories',
    what: 'no English slips, persons in pinyin or days of the week; all of a long question counts',
    replaces: [
      replacing<typeof import('../../src/retrieve/terms/meantWord.ts')>(
        'src/retrieve/terms/meantWord.ts',
        { meantWord: () => () => null },
      ),
      replacing<typeof import('../../src/retrieve/terms/personAt.ts')>(
        'src/retrieve/terms/personAt.ts',
        { personAt: () => () => null },
      ),
      replacing<typeof import('../../src/retrieve/terms/weekdayConcept.ts')>(
        'src/retrieve/terms/weekdayConcept.ts',
        { weekdayConcept: () => () => null },
      ),
      replacing<typeof import('../../src/retrieve/terms/askingPart.ts')>(
        'src/retrieve/terms/askingPart.ts',
        { askingPart: () => () => null },
      ),
    ],
  },
  {
    name: 'names-and-sounds',
    what: 'foreign names are not read letter by letter, nothing is found by its sound',
    replaces: [
      replacing<typeof import('../../src/retrieve/terms/nameFinder.ts')>(
        'src/retrieve/terms/nameFinder.ts',
        {
          NameFinder: ({ NameFinder }) =>
            class extends NameFinder {
              override find() {
                return [];
              }
            },
        },
      ),
      replacing<typeof import('../../src/retrieve/terms/soundFinder.ts')>(
        'src/retrieve/terms/soundFinder.ts',
        {
          SoundFinder: ({ SoundFinder }) =>
            class extends SoundFinder {
              override alike() {
                return [];
              }
              override spelled() {
                return [];
              }
            },
        },
      ),
    ],
  },
  {
    name: 'verbs-weigh-half',
    what: 'what is done weighs as much as what it is done to',
    edits: [
      {
        module: 'src/retrieve/terms/concept.ts',
        find: 'DOING_SHARE = 0.5',
        put: 'DOING_SHARE = 1',
      },
    ],
  },
  {
    name: 'chinese-verbs',
    what: 'of verbs-weigh-half the Chinese part',
    edits: [
      {
        module: 'src/retrieve/terms/analyseQuery.ts',
        find: 'DOING_TAGS.has(tag)) ? DOING_SHARE : 1',
        put: 'DOING_TAGS.has(tag)) ? 1 : 1',
      },
    ],
  },
  {
    name: 'counts-and-measures',
    what: 'how many things or what measure is asked for is looked for as a word',
    replaces: [
      replacing<typeof import('../../src/text/askingWords.ts')>('src/text/askingWords.ts', {
        withoutCountOfItems: () => (plain) => plain,
        withoutMeasureAsked: () => (plain) => plain,
      }),
    ],
  },
  {
    name: 'unit-slips',
    what: 'a unit must be spelt right; one of another number is not told apart',
    replaces: [
      replacing<typeof import('../../src/question/units/unitNames.ts')>(
        'src/question/units/unitNames.ts',
        {
          UnitNames: ({ UnitNames }) =>
            class extends UnitNames {
              override ofSound() {
                return undefined;
              }
              override otherNumbersIn() {
                return [];
              }
            },
        },
      ),
      replacing<typeof import('../../src/question/units/closeWords.ts')>(
        'src/question/units/closeWords.ts',
        { createCloseWords: () => (words) => (word) => (words.has(word) ? [word] : []) },
      ),
    ],
  },
  {
    name: 'scaffold',
    what: 'words that ask who (which units, this book) are looked for',
    edits: [
      {
        module: 'src/question/topicOf.ts',
        find: "asked.replace(SCAFFOLD, ' ')",
        put: 'asked',
      },
    ],
  },
  {
    name: 'telling-share',
    what: 'common words of the language tell as much as the book makes them',
    replaces: [
      replacing<typeof import('../../src/retrieve/terms/tellingShare.ts')>(
        'src/retrieve/terms/tellingShare.ts',
        { tellingShare: () => () => 1 },
      ),
    ],
  },
  {
    name: 'alternatives',
    what: 'words joined by “or” each count by themselves',
    replaces: [
      replacing<typeof import('../../src/retrieve/terms/mergeAlternatives.ts')>(
        'src/retrieve/terms/mergeAlternatives.ts',
        { mergeAlternatives: () => (concepts) => [...concepts] },
      ),
    ],
  },
  {
    name: 'out-of-scope',
    what: 'organisations the books do not know are words like others',
    replaces: [
      replacing<typeof import('../../src/question/units/outOfScopeInChinese.ts')>(
        'src/question/units/outOfScopeInChinese.ts',
        { outOfScopeInChinese: () => (_plain, _words, found) => found },
      ),
      replacing<typeof import('../../src/question/units/outOfScopeInEnglish.ts')>(
        'src/question/units/outOfScopeInEnglish.ts',
        { outOfScopeInEnglish: () => (_original, _tokens, found) => found },
      ),
    ],
  },
  {
    name: 'unit-translator',
    what: 'units are not known by what their Chinese names say in English',
    replaces: [
      replacing<typeof import('../../src/question/units/names/unitTranslator.ts')>(
        'src/question/units/names/unitTranslator.ts',
        {
          UnitTranslator: ({ UnitTranslator }) =>
            class extends UnitTranslator {
              override isPlace() {
                return false;
              }
              override find() {
                return undefined;
              }
            },
        },
      ),
    ],
  },
];
