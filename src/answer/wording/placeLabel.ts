import type { Language, Place } from '../../types.ts';
import { pagesLabel } from './composer.ts';

/**
 * Where words stand: “p. 4”, 第4页, of front matter 第iii页; in a book without pages “‘Handover’, para. 2”, “交接”第2段. Empty where neither pages nor
 * paragraph are known: a case of contents that name no pages.
 */
export function placeLabel(
  { pages, section, paragraph, pageLabel }: Place,
  language: Language,
): string {
  if (pages !== null) return pagesLabel(pages, language);
  if (pageLabel !== undefined) return language === 'zh' ? `第${pageLabel}页` : `p. ${pageLabel}`;
  if (paragraph === undefined) return '';
  const isZh = language === 'zh';
  const heading = section === null || section === undefined ? '' : `“${section}”`;
  const place = isZh ? `第${paragraph}段` : `para. ${paragraph}`;
  return heading === '' ? place : `${heading}${isZh ? '' : ', '}${place}`;
}
