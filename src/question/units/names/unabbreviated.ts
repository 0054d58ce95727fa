/** What Chinese shortens in the names of organisations, and in full; in 团市委 the level stands within. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/团([省市县区州旗]?)委$/u, '$1共青团委'],
  [/(?<=[一二三四五六七八九十])中$/u, '中学'],
  [/纪委$/u, '纪律检查委'],
  [/教委$/u, '教育委'],
  [/发改委$/u, '发展改革委'],
  [/工委$/u, '工作委'],
];

/** The name of a unit in full: 团市委 is 市共青团委, 大庆一中 is 大庆一中学. */
export function unabbreviated(name: string): string {
  for (const [short, full] of SHORT) {
    const whole = name.replace(short, full);
    if (whole !== name) return whole;
  }
  return name;
}
