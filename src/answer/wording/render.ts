import type { Answer, Citation } from '../../types.ts';
import { escaped } from './escaped.ts';
import { inQuotes } from './inQuotes.ts';
import { placeLabel } from './placeLabel.ts';

/** Names a citation does not carry. */
export interface ReferenceNames {
  /** English names of units. */
  unitsEn?: ReadonlyMap<string, string>;
  /** Titles of the books by id: where there are several, a reference names its own. */
  books?: ReadonlyMap<string, string>;
}

/**
 * How casebook names a cited place: 〔市统计局·第1—2页〕 or 〔Daqing … 市统计局 · pp. 1–2〕; in a book without pages
 * 〔值班制度·“交接”第2段〕.
 */
export function renderPlace(
  { unit, ...place }: Citation,
  language: Answer['language'],
  unitEn?: string,
): string {
  const label = placeLabel(place, language);
  const isZh = language === 'zh';
  const name = isZh || unitEn === undefined || unitEn === unit ? unit : `${unitEn} ${unit}`;
  const written = escaped(name);
  return label === '' ? `〔${written}〕` : `〔${written}${isZh ? '·' : ' · '}${label}〕`;
}

/** The section behind a place, with a space before it; '' where there is none, or the place names it already. */
export function renderSection({ pages, section, translation }: Citation): string {
  const heading = translation?.section ?? section;
  return heading === null || pages === null ? '' : ` ${escaped(heading)}`;
}

/** An answer as plain text: what was asked, the answer, and below it `renderReferences`. */
export function renderAnswer(answer: Answer, names: ReferenceNames = {}): string {
  const below = renderReferences(answer, names);
  return [
    ...askedLine(answer),
    answer.text,
    ...notes(answer),
    ...(below === '' ? [] : [below]),
  ].join('\n\n');
}

/** Where the answer itself was shown as it came: how its question was understood, and `renderReferences`; '' for nothing. */
export function renderBelow(answer: Answer, names: ReferenceNames = {}): string {
  const below = renderReferences(answer, names);
  return [...askedLine(answer), ...notes(answer), ...(below === '' ? [] : [below])].join('\n\n');
}

function notes({ notes: lines }: Answer): string[] {
  return lines.length === 0 ? [] : [lines.map(escaped).join('\n')];
}

/** What belongs below an answer: what was not supported and why, and numbered references with quotes; '' for nothing. */
function renderReferences(answer: Answer, names: ReferenceNames = {}): string {
  const { language, citations } = answer;
  const references = citations.map((citation) => {
    const place = renderPlace(citation, language, names.unitsEn?.get(citation.unit));
    const book = bookName(citation, names);
    const basis = basisNote(citation, language);
    const section = renderSection(citation);
    const body = [wordsOf(citation), ...englishLine(citation)].map(
      (line) => `    ${escaped(line)}`,
    );
    return [`[${citation.n}] ${book}${place}${basis}${section}`, ...body].join('\n');
  });
  const listed = references.length === 0 ? [] : [references.join('\n')];
  return [...unsupportedLines(answer), ...listed].join('\n\n');
}

/** What is cited, in the book's own words. */
function wordsOf({ quote, caseTitle }: Citation): string {
  return quote === '' ? `《${caseTitle}》` : `“${quote}”`;
}

/** What is cited in English, and whose English it is. */
function englishLine({ translation }: Citation): string[] {
  const words = translation?.text || translation?.caseTitle;
  if (translation === undefined || !words) return [];
  return [
    `${translation.by === 'edition' ? 'English edition' : 'English by a model'}: ${inQuotes(words)}`,
  ];
}

/** Two books may have a unit of the same name. */
function bookName({ book }: Citation, { books }: ReferenceNames): string {
  if (books === undefined || books.size < 2) return '';
  return `《${escaped(books.get(book) ?? book)}》`;
}

/** A follow-up is answered as it was understood: the reader sees how. */
function askedLine({ asked, language }: Answer): string[] {
  if (asked === undefined) return [];
  const plain = escaped(asked);
  return [language === 'zh' ? `（问题：${plain}）` : `(Asked: ${plain})`];
}

function unsupportedLines({ sentences, language }: Answer): string[] {
  const lines = sentences
    .filter(({ support }) => support === 'unsupported')
    .map(({ text, reason }) => escaped(`✗ ${text}${reason === undefined ? '' : ` — ${reason}`}`));
  if (lines.length === 0) return [];
  const head = language === 'zh' ? '书中未找到依据：' : 'Not supported by the book:';
  return [[head, ...lines].join('\n')];
}

function basisNote({ pages }: Citation, language: Answer['language']): string {
  if (pages?.basis !== 'estimated') return '';
  return language === 'zh' ? '（页码为估计）' : ' (page estimated)';
}
