import { describe, expect, it } from 'vitest';
import type { PageRange } from '../../types.ts';
import { citationForms } from './citationForms.ts';
import { cslItem, type CitedPlace } from './cslItem.ts';

const BOOK = {
  id: 'notes-2012',
  title: '经验汇编',
  titleEn: 'A Compendium',
  publisher: '编委会',
  date: '2012年3月',
};
const STUDY = { case: '1-2', title: '记账的办法', unit: '甲局' };
const on = (first: number, last = first, basis: PageRange['basis'] = 'printed'): CitedPlace => ({
  pages: { first, last, basis },
  section: '一、点数',
});

describe('citationForms()', () => {
  it('writes a case as a chapter of its book', () => {
    const { csl, ...forms } = citationForms(cslItem(BOOK, STUDY, on(4, 5)));
    expect(forms).toEqual({
      gbt7714: '记账的办法（甲局）[M]//经验汇编. [出版地不详]: 编委会, 2012: 4-5.',
      apa: '记账的办法（甲局）. (2012). In 经验汇编 [A Compendium] (pp. 4–5). 编委会.',
      chicago: '“记账的办法（甲局）,” in 经验汇编 [A Compendium] (编委会, 2012), 4–5.',
      bibtex:
        '@incollection{notes-2012-1-2-p4-5,\n  title = {记账的办法（甲局）},\n  booktitle = {经验汇编},\n  publisher = {编委会},\n  year = {2012},\n  month = {3},\n  pages = {4--5}\n}',
    });
    expect(JSON.parse(csl)).toEqual([
      {
        id: 'notes-2012-1-2-p4-5',
        type: 'chapter',
        language: 'zh',
        title: '记账的办法（甲局）',
        'container-title': '经验汇编',
        'container-title-short': 'A Compendium',
        publisher: '编委会',
        issued: { 'date-parts': [[2012, 3]] },
        page: '4-5',
      },
    ]);
  });

  it('says in each that a page is estimated', () => {
    const forms = citationForms(cslItem(BOOK, STUDY, on(4, 4, 'estimated')));
    expect(forms.gbt7714).toMatch(/: 4 \(页码为估计\)\.$/u);
    for (const form of [forms.apa, forms.chicago, forms.bibtex, forms.csl])
      expect(form).toContain('page number estimated');
    expect(forms.apa).toContain('(p. 4, ');
  });

  it('names section and paragraph where there are no pages, and nothing that is not known', () => {
    const bare = { ...BOOK, titleEn: null, publisher: null, date: null };
    const place = { pages: null, section: '一、点数', paragraph: 2 };
    const forms = citationForms(cslItem(bare, { ...STUDY, title: '甲局记账' }, place));
    expect(forms.gbt7714).toBe(
      '甲局记账[M]//经验汇编. [出版地不详]: [出版者不详]: 一、点数, para. 2.',
    );
    expect(forms.apa).toBe('甲局记账. (n.d.). In 经验汇编 (一、点数, para. 2).');
    expect(forms.chicago).toBe('“甲局记账,” in 经验汇编 (n.d.), 一、点数, para. 2.');
  });

  it('escapes what BibTeX would read as its own', () => {
    const study = { ...STUDY, title: '甲局 100% {a} \\b_c & ~d^' };
    expect(citationForms(cslItem(BOOK, study, on(1))).bibtex).toContain(
      'title = {甲局 100\\% \\{a\\} \\textbackslash{}b\\_c \\& \\textasciitilde{}d\\textasciicircum{}}',
    );
  });

  it.each([
    ['2010年12月', [2010, 12]],
    ['2010', [2010]],
    ['1998-07-01', [1998, 7]],
    ['2010年13月', [2010]],
    ['岁末', undefined],
  ])('reads the date %s', (date, expected) => {
    expect(cslItem({ ...BOOK, date }, STUDY, on(1)).issued?.['date-parts'][0]).toEqual(expected);
  });
});
