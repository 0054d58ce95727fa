/** Words by which a question speaks of the units of a book at large, by the book's own noun for them. */
export const UNITS_AT_LARGE: readonly {
  id: string;
  language: 'zh' | 'en';
  pattern: RegExp;
  examples: readonly string[];
  counterExamples: readonly string[];
}[] = [
  {
    id: 'every-unit',
    language: 'zh',
    pattern: /(?:各|各个|每个|所有|全部)(?:单位|部门)/u,
    examples: ['各单位如何管考勤', '所有部门都建了档案吗'],
    counterExamples: ['这个单位如何管考勤', '单位食堂几点开饭'],
  },
  {
    id: 'units',
    language: 'en',
    pattern: /\b(?:units|organi[sz]ations|bureaus|departments)\b/u,
    examples: ['how did units keep attendance', 'do the departments keep files'],
    counterExamples: ['when does the unit close', 'which organisational rules are there'],
  },
];

/** Whether a normalised question speaks of units at large. Of 128 labelled questions that do, one asks for a single fact. */
export function asksUnitsAtLarge(plain: string): boolean {
  return UNITS_AT_LARGE.some(({ pattern }) => pattern.test(plain));
}
