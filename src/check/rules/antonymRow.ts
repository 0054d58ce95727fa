/** Two words of Chinese that say the opposite, and how English says each. */
export interface AntonymRow {
  id: string;
  /** One side in both languages, then the other. */
  one: { zh: RegExp; en: RegExp };
  other: { zh: RegExp; en: RegExp };
  /** Texts of `one`, in either language, and of `other`. */
  examples: readonly [readonly string[], readonly string[]];
}

/** A row of the table: its id, what each side says in Chinese and in English, and examples of each side. */
export const antonymRow = (
  id: string,
  [oneZh, oneEn, otherZh, otherEn]: readonly [RegExp, RegExp, RegExp, RegExp],
  examples: AntonymRow['examples'],
): AntonymRow => ({
  id,
  one: { zh: oneZh, en: oneEn },
  other: { zh: otherZh, en: otherEn },
  examples,
});
