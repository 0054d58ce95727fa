/** Numbers of pages, sections, parts and cases, and years, as they stand in questions. */
const REFERENCES = [
  /第[0-9一二三四五六七八九十百]+页/u,
  /第[0-9一二三四五六七八九十]+(?:节|部分)/u,
  /第[0-9一二三四五六七八九十]+个案例/u,
  /(?:19|20)[0-9]{2}年/u,
  /\bpages? [0-9]+\b/iu,
  /\bsection [0-9]+\b/iu,
  /\bpart [0-9]+\b/iu,
  /\bcase [0-9]+\b/iu,
  /\b(?:in )?(?:19|20)[0-9]{2}\b/iu,
];

/** The earlier question with the page, section, case or year that the fragment consists of; null where it has none such. */
export function renewReference(fragment: string, earlier: string): string | null {
  for (const pattern of REFERENCES) {
    if (pattern.exec(fragment)?.[0].length !== fragment.length) continue;
    return pattern.test(earlier) ? earlier.replace(pattern, fragment) : null;
  }
  return null;
}
