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
import type { Claim, Line, Operand, TableRow } from './line.ts';

export type { Claim, Line, Operand, TableCell, TableRow } from './line.ts';

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
    if (line.kind === 'quotes') return this.quotes(line.study, line.excerpts, line.label);
    if (line.kind === 'table') return this.table(line.head, line.rows);
    if (line.kind === 'computed') return this.computed(line.formula, line.operands);
    return this.entry(line.book, line.study, line.text);
  }

  note(text: string): this {
    this.lines.push({ kind: 'note', text });
    return this.open(escaped(text));
  }

  /** Each quote with its citation, behind `label`, by default the unit's name. */
  quotes(study: CaseStudy, excerpts: readonly Excerpt[], label?: string): this {
    const own = label === undefined ? {} : { label };
    this.lines.push({ kind: 'quotes', study, excerpts, ...own });
    const opening = label ?? unitLabel(study, this.language);
    return this.open(`${escaped(opening)}${this.quoted(excerpts)}`);
  }

  /** A table in Markdown; an empty cell is a dash. */
  table(head: readonly string[], rows: readonly TableRow[]): this {
    this.lines.push({ kind: 'table', head, rows });
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const written = rows.map(({ label, cells }) => [
      inCell(escaped(label)),
      ...cells.map(({ lead = '', excerpts }) =>
        excerpts.length === 0 ? '—' : inCell(`${escaped(lead)}${this.quoted(excerpts)}`),
      ),
    ]);
    const titles = head.map((title) => inCell(escaped(title)));
    const lines = [titles, titles.map(() => '---'), ...written].map(line);
    this.text += `${this.text === '' ? '' : '\n\n'}${lines.join('\n')}`;
    return this;
  }

  /** A formula, and in brackets what it was computed with. */
  computed(formula: string, operands: readonly Operand[]): this {
    this.lines.push({ kind: 'computed', formula, operands });
    const told = operands.map(({ words, excerpt }) =>
      this.sentence(escaped(words), [this.cite(excerpt)], 'supported'),
    );
    const isZh = this.language === 'zh';
    return this.open(
      isZh
        ? `${escaped(formula)}（${told.join('，')}）`
        : `${escaped(formula)} (${told.join('; ')})`,
    );
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

  /** Quotes with their citations; English answers say each as the book's edition does, or set it in quotation marks. */
  private quoted(excerpts: readonly Excerpt[]): string {
    const isZh = this.language === 'zh';
    const shown = isZh ? excerpts : excerpts.map(sayable);
    const cited = shown.map((excerpt) => this.cite(excerpt));
    // Two clauses of one sentence are one where only that has English.
    const told = isZh ? cited : [...new Set(cited)];
    const parts = told.map((citation, at) => {
      const { quote, translation } = citation;
      const inChinese = at === told.length - 1 ? quote.replace(LEFT_OPEN, '') : quote;
      const words = isZh ? inChinese : (translation?.text ?? `“${quote}”`);
      return this.sentence(escaped(words), [citation], 'verbatim');
    });
    return parts.join(isZh ? '' : ' ');
  }

  private append(lead: string, written: string): this {
    const isFirst = this.text === '';
    const gap = lead === '' && this.language === 'en' && !isFirst ? ' ' : lead;
    this.text += isFirst ? `${gap}${written}`.trimStart() : `${gap}${written}`;
    return this;
  }

  private open(line: string): this {
    const isBelowTable = this.lines.at(-2)?.kind === 'table';
    this.text += this.text === '' ? line : `${isBelowTable ? '\n\n' : '\n'}${line}`;
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

/** What parts a clause from the next one: nothing comes behind the last words of a line. */
const LEFT_OPEN = /[；;，,、]$/u;

function sayable(excerpt: Excerpt): Excerpt {
  return { ...excerpt, ...translatable(excerpt.book, excerpt) };
}

/** What stands in a cell of a table in Markdown: no line break, no bar. */
function inCell(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ').replace(/(?<!\\)\|/gu, '\\|');
}

/** A unit as it opens a line: 市财政局： or “Daqing Municipal Bureau of Finance (市财政局): ”. */
export function unitLabel(study: CaseStudy, language: Language): string {
  return language === 'zh' ? `${study.unit}：` : `${unitName(study, language)}: `;
}

/** A unit's name in the language of the answer, the Chinese one always beside the English. */
export function unitName({ unit, unitEn }: CaseStudy, language: Language): string {
  return language === 'zh' || unitEn === unit ? unit : `${unitEn} (${unit})`;
}

/** The pages the contents give a case; null without. The first is printed there; the last follows from the next entry. */
export function contentsPages({ firstPage, lastPage }: CaseStudy): PageRange | null {
  if (firstPage === null) return null;
  return { first: firstPage, last: lastPage ?? firstPage, basis: 'recovered' };
}

/** “p. 4”, “pp. 4–7”, 第4页, 第4—7页; empty where no page is known. */
export function pagesLabel(
  pages: { first: number; last: number } | null,
  language: Language,
): string {
  if (pages === null) return '';
  const { first, last } = pages;
  if (language === 'zh') return first === last ? `第${first}页` : `第${first}—${last}页`;
  return first === last ? `p. ${first}` : `pp. ${first}–${last}`;
}
