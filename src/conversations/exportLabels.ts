import type { Language, PageBasis, Staleness, Translation } from '../types.ts';

/** The words of an export that are neither the reader's nor an answer's. */
export interface ExportLabels {
  asked: string;
  unsupported: string;
  searched: (units: number, passages: number) => string;
  missing: string;
  nearest: string;
  /** Above the ledger. */
  scanned: (scanned: number, total: number) => string;
  unit: string;
  result: string;
  pages: string;
  found: string;
  notFound: string;
  notHeld: string;
  footnotes: string;
  /** Of the way from a footnote back to its mark. */
  backToText: string;
  /** Behind the pages, where they are not printed in the text. */
  basis: Record<PageBasis, string>;
  /** Of a citation that no longer holds. */
  stale: (stale: Staleness) => string;
  /** Before the English of a quote. */
  translationBy: Record<Translation['by'], string>;
  /** Brackets around a remark. */
  remark: (text: string) => string;
}

/** By the language of an answer. */
export const exportLabels: Readonly<Record<Language, ExportLabels>> = {
  zh: {
    asked: '按此回答：',
    unsupported: '未得到证实',
    searched: (units, passages) => `查阅了${units}个单位的${passages}段正文。`,
    missing: '书中没有出现：',
    nearest: '最接近的一段：',
    scanned: (scanned, total) => `查阅了${total}个单位中的${scanned}个：`,
    unit: '单位',
    result: '结果',
    pages: '页',
    found: '有',
    notFound: '没有',
    notHeld: '未收录正文',
    footnotes: '出处',
    backToText: '回到正文',
    basis: { printed: '', recovered: '（页码由目录和分页推得）', estimated: '（页码为估计）' },
    stale: ({ reason, pages }) =>
      ({
        book_removed: '该书或该案例已不在书架上',
        text_changed: '原文在回答之后有改动，引文已不在书中',
        page_changed: `引文现在${pages === undefined ? '别的页上' : `第${pages.first}页`}`,
      })[reason],
    translationBy: { edition: '英文版：', model: '模型英译：' },
    remark: (text) => `（${text}）`,
  },
  en: {
    asked: 'Answered as: ',
    unsupported: 'not supported',
    searched: (units, passages) => `Searched: ${passages} passages of ${units} units.`,
    missing: 'Nowhere in the book: ',
    nearest: 'Nearest passage: ',
    scanned: (scanned, total) => `Scanned ${scanned} of ${total} units:`,
    unit: 'Unit',
    result: 'Result',
    pages: 'Pages',
    found: 'found',
    notFound: 'not found',
    notHeld: 'text not held',
    footnotes: 'References',
    backToText: 'Back to the text',
    basis: {
      printed: '',
      recovered: ' (page recovered from the contents and page breaks)',
      estimated: ' (page estimated)',
    },
    stale: ({ reason, pages }) =>
      ({
        book_removed: 'the book or case is no longer on the shelf',
        text_changed: 'the text has changed since: these words are no longer in the book',
        page_changed: `these words now stand on ${pages === undefined ? 'another page' : `page ${pages.first}`}`,
      })[reason],
    translationBy: { edition: 'English edition:', model: 'English by a model:' },
    remark: (text) => `(${text})`,
  },
};
