import { romanise } from '../../text/romanise.ts';
import type { QuestionPlanner } from '../../question/plan.ts';
import type { Language } from '../../types.ts';
import type { EarlierTurn } from './earlierTurn.ts';
import { elidedUnit } from './elidedUnit.ts';
import { fillMentions, type Filled } from './fillMentions.ts';
import type { FollowUpReading } from './followUpReading.ts';
import type { FollowUpWording } from './followUpWording.ts';
import { namedIn, placeIn, type Named } from './namedIn.ts';
import { renewReference } from './renewReference.ts';
import { resolveReference } from './resolveReference.ts';
import { replaceSpan } from './replaceSpan.ts';
import { replaceTerm } from './replaceTerm.ts';
import { spokenUnit, unitsOfPlace, type SpokenUnit } from './spokenUnit.ts';

/** What a follow-up is read with. */
export interface FollowUpSpeech {
  reading: FollowUpReading;
  wording: FollowUpWording;
  planner: QuestionPlanner;
  /** Of the follow-up. */
  language: Language;
}

/** Says outright that the same is asked again. */
const ALIKE =
  /也|这么|这样|如此|同样|一样|这方面|这一点|那方面|这件事|\b(?:too|also|same|likewise|that|this|so|it)\b/iu;

/** One question on its way to be whole. */
export class FollowUp {
  private readonly last: EarlierTurn;
  /** Without courtesies and connectives. */
  readonly fragment: string;
  /** It opens with a connective, or asks “what about”. */
  readonly leans: boolean;
  private readonly filled: Filled;
  private readonly named: Named[];
  /** The fragment without units. */
  private rest: string;

  /** `earlier` has at least one turn, the last one first. */
  constructor(
    readonly text: string,
    private readonly earlier: readonly EarlierTurn[],
    private readonly speech: FollowUpSpeech,
  ) {
    const { reading, planner } = speech;
    const { text: fragment, leans } = reading.open(text);
    this.last = earlier[0]!;
    this.fragment = fragment;
    this.leans = leans;
    this.filled = fillMentions(fragment, earlier, speech);
    this.named = namedIn(this.filled.text, planner);
    const rest = this.named.reduceRight(
      (left, name) => replaceSpan(left, withParticles(left, name), ' '),
      this.filled.text,
    );
    this.rest = reading.withoutJoiners(rest.trim());
    const asksAfter = leans || /[?？]$/u.test(text);
    const elided = this.named.length === 0 && asksAfter ? this.elided() : null;
    if (elided === null) return;
    this.named.push(elided);
    this.rest = '';
  }

  /** The question before with other units, another page or as a comparison, without its mark; null where it asks something else, or in another language. */
  whole(): string | null {
    if (this.isAcross) return null;
    return this.aboutTheLastQuestion() ?? this.comparison() ?? this.ofOtherUnits();
  }

  /** The others, page 10 instead of page 9. */
  private aboutTheLastQuestion(): string | null {
    const { reading, wording } = this.speech;
    const { last, fragment } = this;
    if (reading.isOthers(fragment)) return wording.ofOthers(last);
    return renewReference(fragment, last.text);
  }

  /** The question before with one of its terms replaced, without its mark; null where that is not what is asked. */
  ofOtherTerm(): string | null {
    const { language } = this.speech;
    if (this.isAcross || this.named.length > 0 || !this.leans) return null;
    return replaceTerm(this.rest, this.last.text, language);
  }

  /** A place is meant by its own name; in English any title may be one. */
  private elided(): Named | null {
    const { planner, language } = this.speech;
    const place = placeIn(this.rest, planner);
    const isPlace = place !== null && (place.units.length > 0 || language === 'zh');
    if (this.isAcross || isPlace) return null;
    return elidedUnit(this.rest, this.last.focus, this.speech);
  }

  /** 和市统计局比呢, how do they differ. */
  private comparison(): string | null {
    const { reading, wording } = this.speech;
    if (!reading.isComparison(this.rest)) return null;
    const units = this.units();
    const beside = distinct(units.length > 1 ? units : [...this.last.focus, ...units]);
    const compared = beside.length > 1 ? beside : this.lastTwo();
    return compared === null ? null : wording.compared(this.last, compared);
  }

  /** 那市财政局呢, and the second one, 市财政局也是这样吗. */
  private ofOtherUnits(): string | null {
    const { reading } = this.speech;
    const place =
      this.named.length === 0 && this.leans ? placeIn(this.rest, this.speech.planner) : null;
    if (place !== null) {
      const units = place.units.length > 1 ? unitsOfPlace(place.text) : this.spoken(place);
      return this.ofUnits([units]);
    }
    if (this.named.length === 0) return null;
    const isBare =
      this.rest === '' && (this.leans || this.isReferring || /[?？]$/u.test(this.text));
    const isSame =
      reading.isSameAgain(this.rest) && (this.leans || this.isReferring || ALIKE.test(this.rest));
    return isBare || isSame ? this.ofUnits(this.units()) : null;
  }

  get language(): Language {
    return this.speech.language;
  }

  /** Without courtesies and connectives, with the units that its words refer to. */
  get filledText(): string {
    return this.filled.text;
  }

  /** It names units or refers to them, and asks nothing besides. */
  get isBare(): boolean {
    return this.rest === '';
  }

  /** Made whole, it asks the same of other units than before. */
  get isOfOthers(): boolean {
    const before = new Set(this.last.focus.map(({ zh }) => zh));
    const now = this.named.flatMap(({ units }) => units);
    const isCompared = this.speech.reading.isComparison(this.rest);
    return !isCompared && now.length > 0 && now.every((unit) => !before.has(unit));
  }

  /** Full names of the units that its words refer to: “the second one”, 它. */
  get meant(): string[] {
    return this.filled.units.map(({ zh }) => zh);
  }

  /** The two units spoken of last, where the follow-up speaks of several. */
  private lastTwo(): SpokenUnit[] | null {
    if (!this.isReferring) return null;
    return resolveReference({ to: 'several', count: 2 }, this.earlier);
  }

  /** Names as they were typed; in full where these words would not mean the same units. */
  private ofUnits(units: readonly SpokenUnit[]): string {
    const { wording, planner } = this.speech;
    const whole = wording.ofUnits(this.last, units);
    const meant = this.named.flatMap((name) => name.units);
    const understood = new Set(planner.plan(whole).cases.map(({ study }) => study.unit));
    if (meant.length === 0 || meant.some((unit) => understood.has(unit))) return whole;
    return wording.ofUnits(
      this.last,
      meant.map((unit) => spokenUnit(unit, planner)),
    );
  }

  /** Units of the follow-up, those filled in by their names in its language. */
  private units(): SpokenUnit[] {
    const spoken = this.named.map((name) => this.spoken(name));
    return this.filled.units.length > 0 && this.filled.units.length >= spoken.length
      ? this.filled.units
      : spoken;
  }

  /** As it was typed; an out-of-scope unit that sounds like one of our units (市财证局) is taken for it. */
  private spoken({ text, units }: Named): SpokenUnit {
    const { planner } = this.speech;
    if (units.length === 0 && /^\p{Script=Han}+$/u.test(text)) {
      const [sounding, ...others] = planner.plan(romanise(text)).cases;
      if (sounding !== undefined && others.length === 0) {
        return spokenUnit(sounding.study.unit, planner);
      }
    }
    return { zh: text, en: text };
  }

  private get isReferring(): boolean {
    return this.filled.units.length > 0;
  }

  /** In another language than the question it leans on. */
  private get isAcross(): boolean {
    return this.last.language !== this.speech.language;
  }
}

/** A name with its article and ’s. */
function withParticles(text: string, { start, end }: Named): { start: number; end: number } {
  const article = /\bthe\s+$/iu.exec(text.slice(0, start))?.[0].length ?? 0;
  const possessive = /^['’]s?(?!\p{L})/iu.exec(text.slice(end))?.[0].length ?? 0;
  return { start: start - article, end: end + possessive };
}

function distinct(units: readonly SpokenUnit[]): SpokenUnit[] {
  return [...new Map(units.map((unit) => [unit.zh, unit])).values()];
}
