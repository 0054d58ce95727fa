/** 97.5 % of a normal distribution lie below this. */
const Z = 1.96;

/**
 * The 95 % interval of a share by Wilson 1927, as shares from 0 to 1; it stays within them for small counts, too.
 *
 * 9 of 10: centre (0.9 + 1.92/10) / 1.384 = 0.789, half width 0.193: 0.596 to 0.982.
 */
export function wilsonInterval(count: number, all: number): [number, number] {
  if (all === 0) return [0, 1];
  const share = count / all;
  const spread = (Z * Z) / all;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (Z * Math.sqrt((share * (1 - share)) / all + spread / (4 * all))) / (1 + spread);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
