import type { LineLook } from '../../source/sourceLines.ts';

/** How the words of an element are set: `font` counts its sizes from 1 to 7, a line without one has 3. */
export function elementLook(
  outer: LineLook,
  name: string,
  { style = '', align, size }: Readonly<Record<string, string>>,
): LineLook {
  const isBold =
    name === 'b' || name === 'strong' || /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style);
  const isCentred =
    name === 'center' || align === 'center' || /text-align\s*:\s*center/iu.test(style);
  const own = name === 'font' && /^[1-7]$/u.test(size ?? '') ? Number(size) : null;
  return {
    ...outer,
    ...(isBold ? { isBold } : {}),
    ...(isCentred ? { isCentred } : {}),
    ...(own === null ? {} : { size: own }),
  };
}
