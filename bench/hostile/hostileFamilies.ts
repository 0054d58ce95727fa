import { baitFamilies } from './baitFamilies.ts';
import { characterFamilies } from './characterFamilies.ts';
import { followUpFamilies } from './followUpFamilies.ts';
import type { HostileFamilies } from './hostileTexts.ts';
import { nameFamilies } from './nameFamilies.ts';
import { scriptFamilies } from './scriptFamilies.ts';
import { wordFamilies } from './wordFamilies.ts';

/** Kinds of questions that would keep a server busy, by what they try. */
export const hostileFamilies: HostileFamilies = {
  ...characterFamilies,
  ...nameFamilies,
  ...scriptFamilies,
  ...wordFamilies,
  ...baitFamilies,
  ...followUpFamilies,
};
