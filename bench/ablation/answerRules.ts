import { replacing, type RuleGroup } from './ruleGroup.ts';

/** How answers are found, weighed and refused, and follow-ups made whole. */
export const answerRules: readonly RuleGroup[] = [
  {
    name: 'shapes',
    what: 'a question for a number, a time or a title takes any sentence',
    replaces: [
      replacing<typeof import('../../src/question/asks/answerShape.ts')>(
        'src/question/asks/answerShape.ts',
        { answerShape: () => () => null },
      ),
      replacing<typeof import('../../src/question/asks/preferredShape.ts')>(
        'src/question/asks/preferredShape.ts',
        { preferredShape: () => () => null },
      ),
    ],
  },
  {
    name: 'preferred-shape',
    what: 'of shapes one part: no sentence is preferred for its title or count',
    replaces: [
      replacing<typeof import('../../src/question/asks/preferredShape.ts')>(
        'src/question/asks/preferredShape.ts',
        { preferredShape: () => () => null },
      ),
    ],
  },
  {
    name: 'lacks-detail',
    what: 'numbers, quoted words, persons and names of a question need not stand near its answer',
    replaces: [
      replacing<typeof import('../../src/question/asks/requiredDetails.ts')>(
        'src/question/asks/requiredDetails.ts',
        { requiredDetails: () => () => [] },
      ),
      replacing<typeof import('../../src/retrieve/missingDetails.ts')>(
        'src/retrieve/missingDetails.ts',
        { unheardNames: () => () => [] },
      ),
      replacing<typeof import('../../src/answer/quotes/factQuotes.ts')>(
        'src/answer/quotes/factQuotes.ts',
        {
          factQuotes:
            ({ factQuotes }) =>
            (input) => {
              const concepts = input.query.concepts.map((one) => ({ ...one, isPerson: false }));
              return factQuotes({ ...input, query: { ...input.query, concepts } });
            },
        },
      ),
    ],
  },
  {
    name: 'unheard-names',
    what: 'of lacks-detail one part: a name that stands nowhere makes no refusal',
    replaces: [
      replacing<typeof import('../../src/retrieve/missingDetails.ts')>(
        'src/retrieve/missingDetails.ts',
        { unheardNames: () => () => [] },
      ),
    ],
  },
  {
    name: 'near-words',
    what: 'no word stands for another that is near in meaning',
    replaces: [
      replacing<typeof import('../../src/answer/quotes/wordNearness.ts')>(
        'src/answer/quotes/wordNearness.ts',
        {
          WordNearness: ({ WordNearness }) =>
            class extends WordNearness {
              override forQuestion() {
                return () => 0;
              }
            },
        },
      ),
    ],
  },
  {
    name: 'verb-object',
    what: 'a verb and its object that stand apart are not the word they make together',
    replaces: [
      replacing<typeof import('../../src/retrieve/evidence.ts')>('src/retrieve/evidence.ts', {
        // The verbs and nouns of one character serve nothing else.
        readForEvidence:
          ({ readForEvidence }) =>
          (text) => ({ ...readForEvidence(text), singles: new Set() }),
      }),
    ],
  },
  {
    name: 'next-sentence',
    what: 'a sentence that only names its point is quoted without the next one',
    replaces: [
      replacing<typeof import('../../src/answer/quotes/findQuotes.ts')>(
        'src/answer/quotes/findQuotes.ts',
        {
          findQuotes:
            ({ findQuotes }) =>
            (input) =>
              findQuotes(input).map((quote) => {
                const doc = input.library.ordinalOf(quote.shelved.passage.id)!;
                const { sentences } = input.sentences.get(doc);
                return { ...quote, end: sentences.find(({ start }) => start === quote.start)!.end };
              }),
        },
      ),
    ],
  },
  {
    name: 'section-items',
    what: 'the items a heading announces are not gathered',
    replaces: [
      replacing<typeof import('../../src/answer/quotes/sectionItems.ts')>(
        'src/answer/quotes/sectionItems.ts',
        { sectionItems: () => () => [] },
      ),
    ],
  },
  {
    name: 'distractors',
    what: 'passages that all speak of the matter are answered from like any',
    replaces: [
      replacing<typeof import('../../src/answer/quotes/distractors.ts')>(
        'src/answer/quotes/distractors.ts',
        {
          mayBeDistractors: () => () => false,
        },
      ),
    ],
  },
  {
    name: 'follow-ups',
    what: 'every question stands by itself',
    replaces: [
      replacing<typeof import('../../src/answer/converse/converse.ts')>(
        'src/answer/converse/converse.ts',
        {
          completeQuestion:
            () =>
            ({ question, planner }) => {
              const { language } = planner.plan(question);
              return { asked: question, isFollowUp: false, language };
            },
        },
      ),
    ],
  },
  {
    name: 'computed',
    what: 'nothing is worked out from figures',
    replaces: [
      replacing<typeof import('../../src/answer/draftComputed.ts')>('src/answer/draftComputed.ts', {
        draftComputed: () => () => Promise.resolve(null),
      }),
    ],
  },
  {
    name: 'whole-lists',
    what: 'an enumeration is not brought whole',
    replaces: [
      replacing<typeof import('../../src/answer/quotes/wholeList.ts')>(
        'src/answer/quotes/wholeList.ts',
        { wholeList: () => () => null },
      ),
      replacing<typeof import('../../src/answer/draftList.ts')>('src/answer/draftList.ts', {
        draftList: () => () => Promise.resolve(null),
      }),
    ],
  },
];
