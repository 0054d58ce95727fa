import { normalise } from '../../text/normalise.ts';
import type { Language } from '../../types.ts';

/** Words that ask, and say nothing of what is computed with. */
const ASKING_ZH =
  /(?:是|有|为|要|用了?|花了?)?(?:百分之(?:几|多少)|多少.*$|几[个项件篇年天人名次元].*$|多大(?:比例|比重).*$|多长时间.*$|多久.*$)|(?:一共|总共|共计|合计|总计|加起来|加在一起|之和|总和).*$|(?:相差|的?比例|的?比重|的?差额|的?差距).*$|(?:谁的?|哪(?:一?[个家项种边座辆台组件位])?).*$|[？?。]/gu;

const AND_ZH = /、|，|,|以及|还有|和|与|跟|同(?=\p{Script=Han}{2})|及/u;

const ASKING_EN =
  /^(?:how (?:many|much|long)(?: more| fewer| less| longer| higher| lower)?|what (?:percentage|percent|per cent|share|proportion) of|what is the (?:total|difference)(?: of| between)?|which(?: one)?(?: came| was| is)?(?: first| earlier| later)?)\b|\b(?:in total|altogether|in all|combined|taken together|together)\b|[?.]/gu;

/**
 * The things a question wants computed with, as it names them, in its order; one or none where it names them together (“by how much did the time
 * fall”).
 */
export function operandsAsked(question: string, language: Language): string[] {
  const plain = normalise(question).trim();
  return language === 'zh' ? inChinese(plain) : inEnglish(plain);
}

/** How much, of what a unit did, and who of several. */
const TAIL_ZH =
  /(?:一共|总共|共计|合计|总计)?(?:有|是|为|共)?(?:多少|几).*$|谁|哪(?:一?[个家项])?|[？?]/gu;

/** Words of a question without those that ask: 发稿一共有多少 names 发稿. */
export function withoutAsking(words: string, language: Language): string {
  return language === 'zh'
    ? words.replace(TAIL_ZH, '').trim()
    : tidy(words.replace(ASKING_EN, ' '));
}

function inChinese(plain: string): string[] {
  const share = /^(.+?)占(.*)$/u.exec(plain);
  if (share !== null) {
    const [part, whole] = [within(share[1]!), without(share[2]!)];
    return [...part, whole].filter((one) => one !== '');
  }
  const fromTo =
    /(?:从|由|自)(.+?)(?:到|至)(.+?)(?=一共|总共|增加|减少|提高|降低|缩短|用|有|是|经|过|隔|历|花|$)/u.exec(
      plain,
    );
  if (fromTo !== null) {
    const before = plain.slice(0, fromTo.index);
    return [`${before}${fromTo[1]!}`, without(fromTo[2]!)].filter((one) => one !== '');
  }
  const than = /^(.+?)(?:比|较)(.+)$/u.exec(plain);
  if (than !== null) return [than[1]!, without(than[2]!)].filter((one) => one !== '');
  return without(plain)
    .split(AND_ZH)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** “投入里财政拨款”: the whole first, then its part. */
function within(words: string): string[] {
  const match = /^(.+?)(?:之中|当中|里面|里|中)(?=\p{Script=Han}{2})(.+)$/u.exec(words);
  return match === null ? [words] : [match[2]!, match[1]!];
}

function without(words: string): string {
  return words.replace(ASKING_ZH, '').replace(/的$/u, '').trim();
}

function inEnglish(plain: string): string[] {
  const asked = plain.replace(ASKING_EN, ' ');
  const share =
    /\b(?:what|which) (?:percentage|per ?cent|share|proportion|fraction) of (.+?) (?:was|were|is|are|did|does|do|has|have|had|came|went)\b(.*)$/u.exec(
      plain,
    );
  if (share !== null) return [share[2]!, share[1]!].map(tidy);
  const than = /^(.+)\bthan\b(.+)$/u.exec(asked);
  const pair =
    than ?? /^.*?\b(?:between|from)\b(.+?)\b(?:and|to|until)\b(.+)$/u.exec(asked) ?? null;
  if (pair !== null) return [tidy(pair[1]!), tidy(pair[2]!)];
  const named =
    /,/u.test(asked) && /\bor\b/u.test(asked) ? asked.slice(asked.indexOf(',') + 1) : asked;
  return named
    .split(/,|\band\b|\bor\b/u)
    .map(tidy)
    .filter((one) => one !== '');
}

function tidy(words: string): string {
  return words.replace(/[?.,]/gu, ' ').replace(/\s+/gu, ' ').trim();
}
