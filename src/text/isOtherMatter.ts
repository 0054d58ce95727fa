import { normaliseTight } from './normalise.ts';

/** Matter before and behind the cases of a book. */
const OTHER_MATTER =
  /^(?:目[录次錄]|前言|序言?|代序|导言|引言|后记|编后|编后记|跋|封面|扉页|版权页?|编委会.*|附[录錄].{0,20}|参考文献|索引|大事记|contents|tableofcontents|preface|foreword|introduction|acknowledge?ments?|afterword|appendi(?:x|ces).{0,20}|references|bibliography|index|copyright|colophon)$/iu;

/** Whether a heading is that of front or back matter, not of a case. */
export function isOtherMatter(heading: string): boolean {
  return OTHER_MATTER.test(normaliseTight(heading));
}
