import { coverCases, type CaseFinding } from './coverCases.ts';
import { chooseQuotes } from './chooseQuotes.ts';
import { Composer, type Composed, type Excerpt } from './composer.ts';
import { contentsAnswer } from './contentsAnswer.ts';
import { coverageAnswer } from './coverageAnswer.ts';
import { findQuotes, type EmbedText, type Quote } from './findQuotes.ts';
import { overviewQuotes } from './overview.ts';
import { sectionItems } from './sectionItems.ts';
import { notHeldAnswer, notInBookAnswer, smalltalkAnswer } from './refusals.ts';
import type { Library } from '../retrieve/library.ts';
import { missingDetails, requiredDetails } from '../retrieve/requiredDetails.ts';
import type { Question } from '../retrieve/question.ts';
import type { PreparedQuery, Ranker } from '../retrieve/ranker.ts';
import type { NamedCase } from '../retrieve/unitNames.ts';
import type { AnswerStatus, Coverage, SearchFilter, Searched } from '../types.ts';

/** An answer before it is given an id and times. */
export interface Drafted extends Composed {
  status: AnswerStatus;
  coverage?: Coverage;
  searched: Searched;
}

export interface AnswererDeps {
  library: Library;
  ranker: Ranker;
  embed: EmbedText;
}

export interface Answerer {
  /** `onRetrieved` is called when everything was looked up and only the wording is left. */
  answer(
    question: Question,
    options: { filter: SearchFilter; onRetrieved?: () => void },
  ): Promise<Drafted>;
}

/** Quotes shown for a plain question, and for each unit of a question to several. */
const QUOTES = { fact: 3, unit: 2 };

/** A question that names no unit is answered from other units too when they answer nearly as well. */
const NEAR_BEST_UNIT = 0.85;

/** Passages ranked for one question. */
const DEPTH = 20;

/** Answers questions in the words of the books: the extractive voice. */
export function createAnswerer(deps: AnswererDeps): Answerer {
  return { answer: (question, options) => new Asked(deps, question, options).answer() };
}

/** One question on its way to an answer. */
class Asked {
  private readonly targets: NamedCase[];
  private readonly selected: number[];

  constructor(
    private readonly deps: AnswererDeps,
    private readonly question: Question,
    private readonly options: { filter: SearchFilter; onRetrieved?: () => void },
  ) {
    this.selected = deps.library.select(options.filter);
    this.targets = targetCases(deps.library, question, options.filter);
  }

  async answer(): Promise<Drafted> {
    const { question } = this;
    if (question.kind === 'smalltalk')
      return { ...smalltalkAnswer(question), searched: this.searched() };
    const contents = this.fromContents();
    if (contents !== null) return contents;
    if (question.unknownUnits.length > 0 && this.targets.length === 0) return this.refuse();
    const held = this.targets.filter(({ study }) => study.hasText);
    const isNamed = this.targets.length > 0;
    if ((isNamed && held.length === 0) || this.asksUnheldPages()) return this.notHeld();
    if (this.selected.length === 0) return this.refuse();
    if (asksSeveral(question) || this.targets.length > 1) return this.cover();
    return this.fact();
  }

  private fromContents(): Drafted | null {
    const { question, deps } = this;
    const listsPlace =
      question.kind === 'list' && question.names.some(({ match }) => match === 'place');
    if (question.kind !== 'contents' && !(listsPlace && question.topic.length < 6)) return null;
    const composed = contentsAnswer(question, deps.library.books);
    if (composed === null) return null;
    return { ...composed, status: 'answered', searched: this.searched() };
  }

  /** Pages that the contents give to cases whose text is not held. */
  private asksUnheldPages(): boolean {
    const { pages } = this.question.references;
    return (
      pages.length > 0 &&
      this.selected.length === 0 &&
      casesOnPages(this.deps.library, pages).length > 0
    );
  }

  private async fact(): Promise<Drafted> {
    const { prepared, quotes } = await this.quotesIn(this.selected);
    const single =
      new Set(this.selected.map((doc) => this.deps.library.shelved[doc]!.study)).size === 1;
    const chosen = this.excerptsFor({ prepared, quotes, single });
    this.options.onRetrieved?.();
    if (chosen.length === 0 || this.lacksDetail(chosen)) return this.refuse({ prepared, quotes });
    const composer = new Composer(this.question.language);
    const studies = [...new Set(chosen.map(({ study }) => study))];
    for (const study of studies)
      composer.quotes(
        study,
        chosen.filter((excerpt) => excerpt.study === study),
      );
    return { ...composer.finish(), status: 'answered', searched: this.searched() };
  }

  private excerptsFor({
    prepared,
    quotes,
    single,
  }: {
    prepared: PreparedQuery;
    quotes: Quote[];
    single: boolean;
  }): Excerpt[] {
    const { library } = this.deps;
    const { query } = prepared;
    if (query.concepts.length === 0)
      return overviewQuotes(library, this.selected, this.options.filter);
    const items = sectionItems(this.question.text, { library, query, selected: this.selected });
    return items.length > 0 ? items : this.choose(quotes, single);
  }

  /** A number or quoted words of the question that stand nowhere near the quotes: another thing was asked. */
  private lacksDetail(chosen: readonly Excerpt[]): boolean {
    const { library } = this.deps;
    const around = chosen.flatMap(({ passage, section }) => {
      const doc = passage === null ? undefined : library.ordinalOf(passage);
      return [
        section.heading ?? '',
        doc === undefined ? '' : library.textOf(library.shelved[doc]!),
      ];
    });
    return missingDetails(requiredDetails(this.question.topic), around.join('\n')).length > 0;
  }

  /** The best sentences; from several units only those that answer nearly as well as the best one. */
  private choose(quotes: readonly Quote[], single: boolean): Excerpt[] {
    const best = quotes[0];
    if (best === undefined) return [];
    const near = new Set(
      quotes
        .filter(({ score }) => score >= best.score * NEAR_BEST_UNIT)
        .map(({ shelved }) => shelved.study),
    );
    const eligible = quotes.filter(({ shelved }) => near.has(shelved.study));
    const most = single || near.size === 1 ? QUOTES.fact : QUOTES.fact + near.size - 1;
    return chooseQuotes(eligible, most).map(toExcerpt);
  }

  private async cover(): Promise<Drafted> {
    const { library, ranker, embed } = this.deps;
    const targets = this.targets.length > 0 ? this.targets : allCases(library, this.options.filter);
    const prepared = await this.prepare();
    const findings = await coverCases({
      library,
      ranker,
      embed,
      prepared,
      targets,
      most: QUOTES.unit,
    });
    this.options.onRetrieved?.();
    const isOpen = prepared.query.concepts.length === 0;
    const filled = isOpen ? findings.map((finding) => this.overviewOf(finding)) : findings;
    const nearest = filled.some(({ quotes }) => quotes.length > 0)
      ? undefined
      : await this.nearest();
    return {
      ...coverageAnswer({
        question: this.question,
        findings: filled,
        named: this.targets.length > 0,
      }),
      searched: { ...this.searched(), ...nearest },
    };
  }

  private overviewOf(finding: CaseFinding): CaseFinding {
    if (!finding.target.study.hasText) return finding;
    const filter = { books: [finding.target.book], cases: [finding.target.study.id] };
    const { library } = this.deps;
    return {
      ...finding,
      quotes: overviewQuotes(library, library.select(filter), filter).slice(0, QUOTES.unit),
    };
  }

  private async quotesIn(
    selected: readonly number[],
  ): Promise<{ prepared: PreparedQuery; quotes: Quote[] }> {
    const { library, ranker, embed } = this.deps;
    const prepared = await this.prepare();
    const allowed = new Set(selected);
    const all = allowed.size === library.shelved.length;
    const allow = all ? undefined : (doc: number) => allowed.has(doc);
    const { fused } = await ranker.rank(prepared, { k: DEPTH, allow });
    return { prepared, quotes: findQuotes({ library, prepared, ranked: fused, embed }) };
  }

  private prepare(): Promise<PreparedQuery> {
    return this.deps.ranker.prepare(this.question.topic);
  }

  private notHeld(): Drafted {
    const { library } = this.deps;
    const pages = casesOnPages(library, this.question.references.pages);
    const targets = this.targets.length > 0 ? this.targets : pages;
    return { ...notHeldAnswer(this.question, targets, library), searched: this.searched() };
  }

  private async refuse(found?: { prepared: PreparedQuery; quotes: Quote[] }): Promise<Drafted> {
    const proof = await this.nearest(found);
    this.options.onRetrieved?.();
    const searched = { ...this.searched(), ...proof };
    return { ...notInBookAnswer(this.question, searched), searched };
  }

  /** The passage that comes closest, and the words of the question that stand nowhere in what was searched. */
  private async nearest(found?: {
    prepared: PreparedQuery;
    quotes: Quote[];
  }): Promise<Partial<Searched>> {
    const everywhere = this.deps.library.shelved.map((_, doc) => doc);
    const { prepared, quotes } =
      found ?? (await this.quotesIn(this.selected.length > 0 ? this.selected : everywhere));
    const best = quotes[0];
    const missing = this.missingWords(prepared);
    const words = missing.length === 0 ? {} : { missing };
    if (best === undefined) return words;
    const { study, passage, book } = best.shelved;
    const quote = book.text.slice(best.start, best.end);
    return {
      nearest: {
        unit: study.unit,
        caseTitle: study.title,
        pages: passage.pages,
        quote,
        passage: passage.id,
      },
      ...words,
    };
  }

  /** Words and details of the question that stand nowhere in what was searched. */
  private missingWords({ query }: PreparedQuery): string[] {
    const { library } = this.deps;
    const unheard = query.concepts.filter(
      ({ surfaces, rarity }) => surfaces.length === 0 || rarity >= this.rarest(),
    );
    const all = this.selected.map((doc) => library.textOf(library.shelved[doc]!)).join('\n');
    const details = missingDetails(requiredDetails(this.question.topic), all);
    return [...new Set([...unheard.map(({ text }) => text), ...details])];
  }

  /** The rarity of what stands in no passage at all. */
  private rarest(): number {
    const passages = this.deps.library.shelved.length;
    return Math.log(1 + (passages + 0.5) / 0.5) - 1e-9;
  }

  private searched(): Searched {
    const studies = new Set(this.selected.map((doc) => this.deps.library.shelved[doc]!.study));
    return { passages: this.selected.length, units: studies.size };
  }
}

function toExcerpt({ shelved, start, end }: Quote): Excerpt {
  const { book, study, section, passage } = shelved;
  return { book, study, section, passage: passage.id, start, end };
}

function asksSeveral({ kind }: Question): boolean {
  return kind === 'list' || kind === 'count' || kind === 'comparison';
}

/** Cases the question names or the filter is set to; empty where neither restricts. */
function targetCases(library: Library, question: Question, filter: SearchFilter): NamedCase[] {
  if (question.cases.length > 0) return question.cases;
  const isSet = (filter.units?.length ?? 0) > 0 || (filter.cases?.length ?? 0) > 0;
  return isSet ? allCases(library, filter) : [];
}

function allCases(library: Library, { books, units, cases }: SearchFilter): NamedCase[] {
  const passes = (list: readonly string[] | undefined, value: string): boolean =>
    list === undefined || list.length === 0 || list.includes(value);
  return library.books
    .filter(({ id }) => passes(books, id))
    .flatMap((book) => book.cases.map((study) => ({ book: book.id, study })))
    .filter(({ study }) => passes(units, study.unit) && passes(cases, study.id));
}

function casesOnPages(library: Library, pages: readonly number[]): NamedCase[] {
  return library.books.flatMap((book) =>
    book.cases
      .filter(({ firstPage, lastPage }) =>
        pages.some((page) => page >= firstPage && page <= (lastPage ?? firstPage)),
      )
      .map((study) => ({ book: book.id, study })),
  );
}
