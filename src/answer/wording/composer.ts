import { citationOf } from '../../retrieve/citationOf.ts';
import type {
  AnswerSentence,
  Book,
  CaseStudy,
  Citation,
  Language,
  PageRange,
  Support,
} from '../../types.ts';
import type { Excerpt } from '../../retrieve/excerpt.ts';
import { citationTranslation, translatable, type Cited } from './citationTranslation.ts';
import { escaped } from './escaped.ts';

/** One step of an answer, before its citations are numbered. */
export type Line =
  /** Casebook's own words: framing, counts computed from the ledger, what is not held. */
  | { kind: 'note'; text: string }
  /** The words of one unit. */
  | { kind: 'quotes'; study: CaseStudy; excerpts: readonly Excerpt[] }
  /** A statement resting on the table of contents: a case's title and pages. */
  | { kind: 'entry'; book: Book; study: CaseStudy; text: string };

/** A sentence of a model, checked: what it rests on, or why it rests on nothing. */
export interface Claim {
  /** '' within a line, otherwise a line break and the bullet of the line. */
  lead: string;
  text: string;
  support: Support;
  reason: string | null;
  excerpts: readonly Excerpt[];
}

/** Text, sentences and citations of an answer, and the lines it was made of. */
export interface Composed {
  text: string;
  sentences: AnswerSentence[];
  citations: Citation[];
  lines: Line[];
}

/** Puts an answer together line by line, numbering citations in the order of first use. */
export class Composer {
  private text = '';
  private readonly lines: Line[] = [];
  private readonly sentences: AnswerSentence[] = [];
  private readonly citations: Citation[] = [];

  constructor(private readonly language: Language) {}

  add(line: Line): this {
    if (line.kind === 'note') return this.note(line.text);
    if (line.kind === 'quotes') return this.quotes(line.study, line.excerpts);
    return this.entry(line.book, line.study, line.text);
  }

  note(text: string): this {
    this.lines.push({ kind: 'note', text });
    return this.open(escaped(text));
  }

  /** Each quote with its citation; English answers say it as the book's edition does, or set it in quotation marks. */
  quotes(study: CaseStudy, excerpts: readonly Excerpt[]): this {
    this.lines.push({ kind: 'quotes', study, excerpts });
    const isZh = this.language === 'zh';
    const shown = isZh ? excerpts : excerpts.map(sayable);
    const cited = shown.map((excerpt) => this.cite(excerpt));
    // Two clauses of one sentence are one where only that has English.
    const parts = (isZh ? cited : [...new Set(cited)]).map((citation) => {
      const { quote, translation } = citation;
      const words = isZh ? quote : (translation?.text ?? `“${quote}”`);
      return this.sentence(escaped(words), [citation], 'verbatim');
    });
    return this.open(`${escaped(unitLabel(study, this.language))}${parts.join(isZh ? '' : ' ')}`);
  }

  entry(book: Book, study: CaseStudy, text: string): this {
    this.lines.push({ kind: 'entry', book, study, text });
    const { id, title, unit } = study;
    const pages = contentsPages(study);
    const place = { section: null, pages, quote: '', start: 0, end: 0, passage: null };
    const names = { book: book.id, unit, case: id, caseTitle: title };
    const english = this.english({ book, study, section: null, span: null });
    const citation = { n: this.citations.length + 1, ...names, ...place, ...english };
    this.citations.push(citation);
    return this.open(this.sentence(escaped(text), [citation], 'supported'));
  }

  /** A sentence of a model; what nothing supports is struck through and cites nothing. */
  claim({ lead, text, support, reason, excerpts }: Claim): this {
    const words = escaped(text);
    const isStruck = support === 'unsupported';
    const cited = isStruck ? [] : [...new Set(excerpts.map((excerpt) => this.cite(excerpt)))];
    const written = this.sentence(words, cited, support, reason);
    return this.append(lead, isStruck ? `~~${written}~~` : written);
  }

  /** Words of a model that claim nothing: “The bureaus did this:”. */
  framing({ lead, text }: Pick<Claim, 'lead' | 'text'>): this {
    return this.append(lead, escaped(text));
  }

  /** What there is so far; every text is the beginning of the next one. */
  finish(): Composed {
    const { text, sentences, citations, lines } = this;
    return { text, sentences: [...sentences], citations: [...citations], lines: [...lines] };
  }

  private append(lead: string, written: string): this {
    const isFirst = this.text === '';
    const gap = lead === '' && this.language === 'en' && !isFirst ? ' ' : lead;
    this.text += isFirst ? `${gap}${written}`.trimStart() : `${gap}${written}`;
    return this;
  }

  private open(line: string): this {
    this.text += this.text === '' ? line : `\n${line}`;
    return this;
  }

  // eslint-disable-next-line max-params -- one sentence, told by its four properties
  private sentence(
    text: string,
    cited: readonly Citation[],
    support: Support,
    reason: string | null = null,
  ): string {
    const numbers = cited.map(({ n }) => n);
    const why = reason === null ? {} : { reason };
    this.sentences.push({ text, citations: numbers, support, ...why });
    const markers = numbers.map((n) => `[${n}]`).join('');
    return this.language === 'zh' || markers === '' ? `${text}${markers}` : `${text} ${markers}`;
  }

  /** The same words are cited once, however often an answer rests on them. */
  private cite(excerpt: Excerpt): Citation {
    const own = citationOf(excerpt);
    const known = this.citations.find(
      ({ book, start, end, passage }) =>
        book === own.book && start === own.start && end === own.end && passage !== null,
    );
    if (known !== undefined) return known;
    const { book, study, section, start, end } = excerpt;
    const citation: Citation = {
      n: this.citations.length + 1,
      ...own,
      ...this.english({ book, study, section, span: { start, end } }),
    };
    this.citations.push(citation);
    return citation;
  }

  private english(cited: Cited): Pick<Citation, 'translation'> {
    const translation = this.language === 'en' ? citationTranslation(cited) : null;
    return translation === null ? {} : { translation };
  }
}

function sayable(excerpt: Excerpt): Excerpt {
  return { ...excerpt, ...translatable(excerpt.book, excerpt) };
}

/** A unit as it opens a line: 市财政局： or “Daqing Municipal Bureau of Finance (市财政局): ”. */
export function unitLabel(study: CaseStudy, language: Language): string {
  return language === 'zh' ? `${study.unit}：` : `${unitName(study, language)}: `;
}

/** A unit's name in the language of the answer, the Chinese one always beside the English. */
export function unitName({ unit, unitEn }: CaseStudy, language: Language): string {
  return language === 'zh' || unitEn === unit ? unit : `${unitEn} (${unit})`;
}

/** The pages the contents give a case. The first is printed there; the last follows from the next entry. */
export function contentsPages({ firstPage, lastPage }: CaseStudy): PageRange {
  return { first: firstPage, last: lastPage ?? firstPage, basis: 'recovered' };
}

/** “p. 4”, “pp. 4–7”, 第4页, 第4—7页. */
export function pagesLabel(
  { first, last }: { first: number; last: number },
  language: Language,
): string {
  if (language === 'zh') return first === last ? `第${first}页` : `第${first}—${last}页`;
  return first === last ? `p. ${first}` : `pp. ${first}–${last}`;
}
