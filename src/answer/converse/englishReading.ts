import { englishMentions } from './englishMentions.ts';
import type { FollowUpReading } from './followUpReading.ts';

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
    return { text: bare, leans: leans || asksAbout };
  },
  isCourtesy: (text) => COURTESY.test(text.replace(END, '')),
  opensNewTopic: (text) => NEW_TOPIC.test(text),
  wantedLanguage(fragment) {
    const name = WANTED.exec(fragment)?.[1];
    if (name === undefined) return null;
    return /^english$/iu.test(name) ? 'en' : 'zh';
  },
  isComparison: (fragment) => COMPARISON.test(fragment),
  isSameAgain: (fragment) => SAME_AGAIN.test(fragment),
  isOthers: (fragment) => OTHERS.test(fragment),
  isAtLarge: (fragment) => AT_LARGE.test(fragment),
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
