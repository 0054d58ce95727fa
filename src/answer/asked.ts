import { asksSeveral } from '../retrieve/question/asksSeveral.ts';
import type { Question } from '../retrieve/question/question.ts';
import type { PreparedQuery } from '../retrieve/ranker.ts';
import type { Scored } from '../retrieve/store/topK.ts';
import type { NamedCase } from '../retrieve/question/unitName.ts';
import type { Searched } from '../types.ts';
import { addressQuotes } from './quotes/addressQuotes.ts';
import { quotesAnswer } from './wording/quotesAnswer.ts';
import { asksContents } from './contents/asksContents.ts';
import { contentsAnswer } from './contents/contentsAnswer.ts';
import { byTitle } from './contents/entriesAsked.ts';
import { coverageAnswer } from './wording/coverageAnswer.ts';
import { findingByWords, lookIntoCases } from './quotes/coverCases.ts';
import { chooseByReader } from './evidence/chooseByReader.ts';
import { coverByReader, type Covered } from './evidence/coverByReader.ts';
import { factQuotes } from './quotes/factQuotes.ts';
import { findQuotes, type FindQuotesInput, type Quote } from './quotes/findQuotes.ts';
import type { AnswerOptions, Drafted } from './drafted.ts';
import { materialOf } from './material.ts';
import { overviewOf } from './quotes/overviewOf.ts';
import type { KeptDeps } from './answererDeps.ts';
import { refusalProof, type RefusalProof } from './wording/refusalProof.ts';
import { notHeldAnswer, notInBookAnswer, smalltalkAnswer } from './wording/refusals.ts';
import { booksOf, casesOf, casesOnPages, selectPassages, targetCases } from './targets.ts';

/** Quotes shown for each unit of a question to several. */
const QUOTES_PER_UNIT = 2;

/** Passages ranked for one question. */
const DEPTH = 20;

/** What was found for a question: its words, and sentences best first. */
interface Found {
  prepared: PreparedQuery;
  ranked: readonly Scored[];
  quotes: Quote[];
}

/** One question on its way to an answer. */
export class Asked {
  private readonly targets: NamedCase[];
  private readonly selected: number[];
  private taken: Promise<Omit<FindQuotesInput, 'ranked'>> | undefined;

  constructor(
    private readonly deps: KeptDeps,
    private readonly question: Question,
    private readonly options: AnswerOptions,
  ) {
    const within = options.within ?? {};
    const allowed = new Set(deps.library.select(within));
    this.selected = selectPassages(deps.library, question, options.filter).filter((doc) =>
      allowed.has(doc),
    );
    const open = new Set(casesOf(deps.library, within).map(({ study }) => study));
    this.targets = targetCases(deps.library, question, options.filter).filter(({ study }) =>
      open.has(study),
    );
  }

  async answer(): Promise<Drafted> {
    const { question, targets, selected } = this;
    if (question.kind === 'smalltalk')
      return { ...smalltalkAnswer(question), searched: this.searched(), material: [] };
    const told = this.fromAddresses() ?? (await this.fromContents());
    if (told !== null) return told;
    if (targets.length === 0 && this.isOutOfScope()) return this.refuse();
    const isHeld = targets.some(({ study }) => study.hasText);
    if (targets.length > 0 && !isHeld) return this.notHeld(targets);
    if (selected.length === 0) {
      const listed = casesOnPages(this.deps.library, question.references.pages);
      return listed.length > 0 ? this.notHeld(listed) : this.refuse();
    }
    const isCovered = this.isPutToSeveral() || (targets.length > 0 && this.isOutOfScope());
    return isCovered ? this.cover() : this.fact();
  }

  /** An article asked for by its number is that article, not one that speaks of it. */
  private fromAddresses(): Drafted | null {
    const { library } = this.deps;
    const chosen = addressQuotes(library, this.question.addresses, this.selected);
    if (chosen.length === 0) return null;
    return {
      ...quotesAnswer(chosen, this.question.language),
      basis: null,
      status: 'answered',
      searched: this.searched(),
      material: materialOf(library, chosen),
    };
  }

  private isPutToSeveral(): boolean {
    return this.targets.length === 0 ? asksSeveral(this.question.kind) : this.targets.length > 1;
  }

  private async fromContents(): Promise<Drafted | null> {
    const { question } = this;
    const books = booksOf(this.deps.library, this.options.within ?? {});
    const isSet = this.targets.length > 0 && question.cases.length === 0; // by the asker's filter
    if (isSet || !asksContents(question, books)) return null;
    const { concepts } = (await this.lookUp()).prepared.query;
    const composed = contentsAnswer({ question, books, concepts });
    return composed === null
      ? null
      : { ...composed, status: 'answered', searched: this.searched(), material: [] };
  }

  /** A unit that neither the contents nor any text knows. */
  private isOutOfScope(): boolean {
    return this.question.unknownUnits.some((name) => !this.deps.library.mentions(name));
  }

  private async fact(): Promise<Drafted> {
    const { library, sentences, distractors } = this.deps;
    const { question, selected } = this;
    const { filter } = this.options;
    const found = await this.quotesIn(selected);
    const { query } = found.prepared;
    const asked = { question, query, selected, filter };
    const byRules = factQuotes({ library, sentences, distractors, ...found, ...asked });
    const { signal } = this.options;
    const { excerpts: chosen, basis } =
      this.deps.read && query.concepts.length > 0
        ? await chooseByReader({
            ...this.deps,
            read: this.deps.read,
            ...found,
            ...asked,
            byRules,
            signal,
          })
        : { excerpts: byRules, basis: null };
    if (chosen.length === 0) {
      return { ...(this.titled(found) ?? (await this.refuse(found))), basis };
    }
    this.options.onRetrieved?.();
    return {
      ...quotesAnswer(chosen, question.language),
      basis,
      status: 'answered',
      searched: this.searched(),
      material: materialOf(library, chosen, found.ranked),
      refuse: () => this.refuse(found),
    };
  }

  /** No text says it, and the title of a case whose text is not held speaks of it. */
  private titled({ prepared }: Found): Drafted | null {
    if (this.targets.length > 0) return null;
    const cases = casesOf(this.deps.library, this.options.filter);
    const titled = byTitle(
      cases.filter(({ study }) => !study.hasText),
      prepared.query.concepts,
    );
    return titled.length === 0 ? null : this.notHeld(titled);
  }

  private async cover(): Promise<Drafted> {
    const { library } = this.deps;
    const named = this.targets.length > 0;
    const targets = named ? this.targets : casesOf(library, this.options.filter);
    const lookUp = await this.lookUp();
    const { findings, basis } = await this.findingsIn(targets, lookUp);
    const covered = coverageAnswer({ question: this.question, findings, named });
    const { closest, ...proof } = covered.status === 'not_in_book' ? await this.proof() : {};
    this.options.onRetrieved?.();
    const excerpts = findings.flatMap(({ quotes }) => quotes);
    const searched = { ...this.searched(), ...proof };
    return { ...covered, basis, closest, searched, material: materialOf(library, excerpts) };
  }

  private async findingsIn(
    targets: readonly NamedCase[],
    lookUp: Omit<FindQuotesInput, 'ranked'>,
  ): Promise<Covered> {
    const { library, ranker, read, onFault } = this.deps;
    const { question, selected } = this;
    const { signal } = this.options;
    const most = QUOTES_PER_UNIT;
    if (lookUp.prepared.query.concepts.length === 0) {
      const asked = { library, question, selected, most };
      return { findings: targets.map((target) => overviewOf(target, asked)), basis: null };
    }
    const looks = await lookIntoCases({ ...lookUp, ranker, targets, selected });
    return read
      ? coverByReader({ library, question, looks, read, most, onFault, signal })
      : { findings: looks.map((look) => findingByWords(look, most)), basis: null };
  }

  /** Taken apart once, however often it is looked up. */
  private lookUp(): Promise<Omit<FindQuotesInput, 'ranked'>> {
    return (this.taken ??= this.takeApart());
  }

  private async takeApart(): Promise<Omit<FindQuotesInput, 'ranked'>> {
    const { library, ranker, embed, sentences } = this.deps;
    const { topic, text } = this.question;
    const asked = { typed: text, anyOfSeveral: this.isPutToSeveral() };
    const prepared = await ranker.prepare(topic, asked);
    const meaning = embed(prepared.query.concepts.map(({ text }) => text).join(' '));
    return { library, prepared, meaning, sentences, nearness: sentences.nearness() };
  }

  private async quotesIn(selected: readonly number[]): Promise<Found> {
    const lookUp = await this.lookUp();
    const allowed = new Set(selected);
    const isAll = allowed.size === this.deps.library.shelved.length;
    const allow = isAll ? undefined : (doc: number) => allowed.has(doc);
    const { fused } = await this.deps.ranker.rank(lookUp.prepared, { k: DEPTH, allow });
    const quotes = findQuotes({ ...lookUp, ranked: fused });
    return { prepared: lookUp.prepared, ranked: fused, quotes };
  }

  private notHeld(targets: readonly NamedCase[]): Drafted {
    const searched = this.searched();
    return {
      ...notHeldAnswer(this.question, targets, this.deps.library),
      searched,
      material: [],
    };
  }

  private async refuse(found?: Found): Promise<Drafted> {
    const { closest, ...proof } = await this.proof(found);
    const searched = { ...this.searched(), ...proof };
    this.options.onRetrieved?.();
    const refused = notInBookAnswer(this.question, searched);
    return { ...refused, closest, searched, material: [] };
  }

  /** What came nearest; where the question allows no passage at all, nearest among all. */
  private async proof(found?: Found): Promise<RefusalProof> {
    const { library } = this.deps;
    if (this.selected.length === 0) return {};
    const { prepared, quotes } = found ?? (await this.quotesIn(this.selected));
    return refusalProof({
      library,
      topic: this.question.topic,
      prepared,
      quotes,
      selected: this.selected,
      language: this.question.language,
    });
  }

  private searched(): Searched {
    const studies = new Set(this.selected.map((doc) => this.deps.library.shelved[doc]!.study));
    return { passages: this.selected.length, units: studies.size };
  }
}
