import { pagesOfSpan } from '../retrieve/library.ts';
import type {
  AnswerSentence,
  Book,
  CaseStudy,
  Citation,
  Language,
  PageRange,
  Section,
  Span,
} from '../types.ts';

/** Words of the book to be cited: a span of one section. */
export interface Excerpt extends Span {
  book: Book;
  study: CaseStudy;
  section: Section;
  passage: string | null;
}

/** Text, sentences and citations of an answer. */
export interface Composed {
  text: string;
  sentences: AnswerSentence[];
  citations: Citation[];
}

/** Puts an answer together line by line, numbering citations in the order of first use. */
export class Composer {
  private readonly lines: string[] = [];
  private readonly sentences: AnswerSentence[] = [];
  private readonly citations: Citation[] = [];

  constructor(private readonly language: Language) {}

  /** A line of casebook's own: framing, counts computed from the ledger, what is not held. */
  note(line: string): this {
    this.lines.push(line);
    return this;
  }

  /** The words of one unit, each quote with its citation; English answers set them in quotation marks. */
  quotes(study: CaseStudy, excerpts: readonly Excerpt[]): this {
    const parts = excerpts.map((excerpt) => {
      const citation = this.cite(excerpt);
      const text = this.language === 'zh' ? citation.quote : `“${citation.quote}”`;
      this.sentences.push({ text, citations: [citation.n], support: 'verbatim' });
      return this.language === 'zh' ? `${text}[${citation.n}]` : `${text} [${citation.n}]`;
    });
    this.lines.push(
      `${unitLabel(study, this.language)}${parts.join(this.language === 'zh' ? '' : ' ')}`,
    );
    return this;
  }

  /** A statement resting on the table of contents: a case's title and pages. */
  entry(book: Book, study: CaseStudy, line: string): this {
    const n = this.citations.length + 1;
    const { id, title, unit } = study;
    const pages = contentsPages(study);
    const place = { section: null, pages, quote: '', start: 0, end: 0, passage: null };
    this.citations.push({ n, book: book.id, unit, case: id, caseTitle: title, ...place });
    this.sentences.push({ text: line, citations: [n], support: 'supported' });
    this.lines.push(this.language === 'zh' ? `${line}[${n}]` : `${line} [${n}]`);
    return this;
  }

  finish(): Composed {
    return { text: this.lines.join('\n'), sentences: this.sentences, citations: this.citations };
  }

  private cite({ book, study, section, passage, start, end }: Excerpt): Citation {
    const citation: Citation = {
      n: this.citations.length + 1,
      book: book.id,
      unit: study.unit,
      case: study.id,
      caseTitle: study.title,
      section: section.heading,
      pages: pagesOfSpan(book, study.id, { start, end }),
      quote: book.text.slice(start, end),
      start,
      end,
      passage,
    };
    this.citations.push(citation);
    return citation;
  }
}

/** A unit as it opens a line: 市财政局： or “Daqing Municipal Bureau of Finance (市财政局): ”. */
export function unitLabel(study: CaseStudy, language: Language): string {
  return language === 'zh' ? `${study.unit}：` : `${unitName(study, language)}: `;
}

/** A unit's name in the language of the answer, the Chinese one always beside the English. */
export function unitName({ unit, unitEn }: CaseStudy, language: Language): string {
  return language === 'zh' ? unit : `${unitEn} (${unit})`;
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
