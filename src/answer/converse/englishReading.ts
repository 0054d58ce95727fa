import { englishMentions } from './englishMentions.ts';
import type { Aspect, FollowUpReading } from './followUpReading.ts';

/** Courtesies before the question itself. */
const COURTESY_OPENING =
  /^(?:ok(?:ay)?|thanks(?: a lot)?|thank you|thx|great|good|nice|i see|got it|right|well|hm+|sure|please|cool)[,.!;:\s-]+/iu;

const CONNECTIVE = /^(?:and|so|then|but|or|also|now)\b[,\s]*/iu;

/** “what about”, slips included (“waht abuot”). */
const ABOUT = /^(?:w[hat]{2,3}['’]?s?|hwat|how)\s+(?:a?b[ou]{1,2}t|aobut)\s+/iu;

const CLOSING = /,?\s+(?:then|too|as well|though|please|instead)$/iu;

const END = /[\s?!.。？…~,;:]+$/u;

const COURTESY =
  /^(?:(?:ok(?:ay)?|thanks?|thank you|thx|ty|great|good|nice|cool|perfect|i see|got it|right|very|so much|a lot|for (?:that|this|your help|the help)|understood|hello|hi|hey|bye|goodbye|yes|no|never ?mind|that'?s (?:all|it|great|good|helpful)|helpful|much appreciated)[,.!\s]*)+$/iu;

const NEW_TOPIC =
  /^(?:(?:a |on a )?(?:new|another|different|separate|unrelated) (?:question|topic|subject|note)|(?:let'?s )?chang(?:e|ing) (?:the |of )?(?:topic|subject)|something else entirely|forget (?:that|it|about))/iu;

const WANTED =
  /^(?:(?:can|could|would|you|please|now|answer|say|tell|give|put|write|repeat|translate|me|it|that|this|the same|again|into|in|to)\s+)*(chinese|mandarin|english)(?:\s+(?:please|again|version))?$/iu;

const KINDS: readonly [Aspect['kind'], RegExp][] = [
  [
    'why',
    /^(?:why|how come|what for|for what reason)(?: exactly)?(?:,? (?:is|was|did|does|do|have|has))?(?: (?:it|they|that|this))?(?: (?:do|done|did))?(?: (?:that|this|so|it))?$/iu,
  ],
  [
    'how',
    /^(?:(?:how|in what way)(?: exactly| precisely| so| specifically)?(?: (?:is|was|were|did|does|do|has|have))?(?: (?:it|they|that|this|these))?(?: (?:do|did|done|carried out|put into practice|implemented|organi[sz]ed|achieved|work|works))?(?: (?:that|this|so|it))?(?: exactly| in practice| in detail)?)$/iu,
  ],
  [
    'how',
    /^(?=.*(?:detail|elaborate|explain|specific|go on|expand))(?:(?:can|could|would|you|please|tell|give|me|in|some|more|a bit|further|details?|detailed|specifics?|specifically|be|elaborate|expand|explain|go on|on|about|that|this|it|the|for)\s*)+$/iu,
  ],
  [
    'more',
    /^(?:(?:what|anything|something|who) (?:else|more)(?: (?:is there|was there|did they do|do they do|did it do))?|(?:is|was) (?:that|there) (?:all|anything else|more)|(?:any|some) (?:more|other)(?: ones)?|more|tell me more|go on|else)$/iu,
  ],
  [
    'example',
    /^(?=.*\b(?:examples?|instance)\b)(?:(?:can|could|you|please|give|show|me|us|for|an?|any|some|one|of|that|this|it|examples?|instance|are there|is there|do you have|such as)\s*)+$/iu,
  ],
  [
    'page',
    /^(?=.*\bpages?\b|.*\bwhere in the book\b)(?:(?:on|in|at|which|what|the|is|was|are|does|do|that|this|it|they|stand|stands|appear|say|said|written|where|book|come|from|printed|give|me|pages?|numbers?|found|mentioned|can|i|find)\s*)+$/iu,
  ],
  [
    'detail',
    /^how (?:many|much|often|long|frequently)(?! (?:\p{L}+ )?(?:units?|cases?|parts?|bureaus?|organi[sz]ations?)\b)(?: (?!(?:did|does|do|were|was|is|are|has|have|in)\b)[\p{L}-]+){0,2}(?: (?:were there|are there|was it|is it|in all|in total|altogether|took part|attended|participated|joined|came|were trained|did (?:it|that|this) (?:take|last)))?$/iu,
  ],
  [
    'detail',
    /^(?:since when|when|where|who|by whom|for whom|with whom|in (?:which|what) year|(?:which|what) (?:year|day|month))(?: exactly)?(?: (?:is|was|were|did|does) (?:it|that|this|they))?(?: (?:start|begin|happen|held|end|introduced|founded|set up))?$|^who (?:was |were |is )?\p{L}+(?: (?:it|that|this|them|there|part))?$|^(?:who|when|where)(?: \p{L}+){1,4} (?:it|that|this)$/iu,
  ],
  [
    'detail',
    /^(?:with |to )?what (?:(?:were|was|are|is) )?(?:the )?(?:results?|effects?|outcomes?|impact)$|^did (?:it|that|this) (?:work|help|succeed)$|^how (?:well )?did (?:it|that|this) (?:work(?: out)?|go|turn out)$/iu,
  ],
];

const COMPARISON =
  /^(?=.*(?:compar|contrast|versus|\bvs\b|differ|relative to|similar|alike))(?:(?:could|can|you|please|me|how|does|do|did|is|are|the|this|that|it|they|what|in|contrast|contrasted|compared?|comparing|comparison|differ|difference|differences|different|differently|between|from|with|to|against|versus|vs|and|than|relative|each|other|of|two|similar|alike|both|'s)\s*)+$/iu;

const SAME_AGAIN =
  /^(?=.*\b(?:too|also|same|likewise|as well|similar|that|this|so)\b)(?:(?:did|does|do|has|have|is|are|done|also|too|likewise|the same|that|this|so|it|as well|doing|something similar)\s*)+$|^what (?:did|does|do|has|have) (?:do|done)(?: exactly| specifically| (?:about|with|for) (?:it|this|that))?$/iu;

const OTHERS =
  /^(?:all )?(?:the )?(?:other|rest of the|remaining) (?:units?|ones|bureaus|departments|organi[sz]ations|places)$|^(?:all )?(?:the )?(?:others|rest)$|^everyone else$|^(?:are there |is there )?(?:any|which) other(?:s| units?| ones| bureaus)?(?: (?:do|did) (?:it|that|this|so))?$/iu;

/** The whole book, units at large, or a definition. */
const AT_LARGE =
  /\b(?:units|organi[sz]ations|bureaus|departments|districts|case stud(?:y|ies)|cases|(?:this|the) (?:book|compendium)|table of contents|parts?)\b|\b(?:which|what|every|each|any|all) (?:other )?(?:unit|bureau|organi[sz]ation|department)\b|^what (?:is|are) (?:an? )?[\p{L} -]+$|\bmeaning of\b|^what does .* mean$/iu;

const SPOKEN_OF =
  /\b(?:units|organi[sz]ations|bureaus|departments|districts|cases)\b|\b(?:which|each|every) (?:unit|bureau|organi[sz]ation)\b/iu;

/** A question for people, or for how many of them. */
const ASKS_PEOPLE =
  /\b(?:how many|which) (?:\p{L}+ )?(?:people|persons|staff|employees|cadres|officials|members|experts|professors|scholars|teachers|students)\b|\bwho\b/iu;

/** How English follow-ups are read. */
export const englishReading: FollowUpReading = {
  open(text) {
    let rest = text.replace(END, '');
    let leans = false;
    for (;;) {
      const opening = COURTESY_OPENING.exec(rest) ?? CONNECTIVE.exec(rest);
      if (opening === null || opening[0].length === rest.length) break;
      leans ||= CONNECTIVE.test(rest);
      rest = rest.slice(opening[0].length);
    }
    const about = rest.replace(ABOUT, '');
    const asksAbout = about !== rest;
    const bare = about.replace(CLOSING, '').replace(END, '');
    return { text: bare, leans: leans || asksAbout, asksAbout };
  },
  isCourtesy: (text) => COURTESY.test(text.replace(END, '')),
  opensNewTopic: (text) => NEW_TOPIC.test(text),
  wantedLanguage(fragment) {
    const name = WANTED.exec(fragment)?.[1];
    if (name === undefined) return null;
    return /^english$/iu.test(name) ? 'en' : 'zh';
  },
  aspectOf(fragment) {
    const kind = KINDS.find(([, pattern]) => pattern.test(fragment))?.[0];
    return kind === undefined ? null : { kind, text: fragment };
  },
  isComparison: (fragment) => COMPARISON.test(fragment),
  isSameAgain: (fragment) => SAME_AGAIN.test(fragment),
  isOthers: (fragment) => OTHERS.test(fragment),
  isAtLarge: (fragment) => AT_LARGE.test(fragment),
  isOfPeople: (fragment, earlier) =>
    ASKS_PEOPLE.test(earlier) &&
    !ASKS_PEOPLE.test(fragment) &&
    /\b(?:they|them|their)\b/iu.test(fragment),
  unitsAt: (text) => SPOKEN_OF.exec(text)?.index ?? null,
  mentions: englishMentions,
  withoutJoiners: (text) =>
    text
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(
        /^(?:(?:and|the|about|,)\s*)+(?=\s|$)|(?:^|\s)(?:and|the|about|in|at|of|for|,)$/giu,
        '',
      )
      .trim(),
};
