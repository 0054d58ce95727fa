import { FAMILY_NAMES } from './rules/familyNames.ts';
import type { Fault } from './fault.ts';
import type { SoughtClause } from './soughtClauses.ts';

const NOUN = String.raw`\p{Script=Han}{2,8}?`;

/** Who does it, behind 由: 由局党委牵头. */
const BY = new RegExp(
  `由(${NOUN})(?=按|以|用|把|将|给|向|从|每|来|当|负责|统一|牵头|组织|免费|带头|承担|提供|收|付|任|担任|主|出|讲|授|评|批|签|保管|支付|分别|重|编|制|办|管|会同|$)`,
  'u',
);

/** From one thing to another. */
const FROM_TO =
  /[从由](\p{Script=Han}{2,8}?)(?:挪|搬|改|迁|移|换|转|变|调|划|升|降)?(?:到|至|为|成|向)(\p{Script=Han}{2,6})/u;

const OFFICE =
  '书记|局长|院长|处长|科长|主任|校长|厂长|经理|部长|县长|市长|区长|主席|所长|站长|会长';

/** A person and the office held: 由陶仲文任院长. */
const HOLDS = new RegExp(
  `([${FAMILY_NAMES}]\\p{Script=Han}{1,2})(?:同志)?(?:担任|兼任|任|为|是)\\p{Script=Han}{0,4}?(?:${OFFICE})`,
  'u',
);

/** Least share of a clause in the book's for both to tell of one thing. */
const SAME_MATTER = 0.35;

/** Roles that a Chinese clause gives to others than the book does; null where it gives none or the same. */
export function roleFault(clause: SoughtClause): Fault | null {
  return clause.language === 'zh'
    ? (byFault(clause) ?? turnedFault(clause) ?? officeFault(clause))
    : null;
}

function byFault({ text, closest, nearest, match }: SoughtClause): Fault | null {
  const agent = BY.exec(text)?.[1];
  if (agent === undefined || match < SAME_MATTER) return null;
  const told = BY.exec(closest)?.[1] ?? (/由/u.test(closest) ? undefined : BY.exec(nearest)?.[1]);
  const stands = new RegExp(`${agent.slice(-2)}`, 'u').test(closest);
  if (stands && told === undefined) return null;
  if (told !== undefined && (told.includes(agent.slice(-2)) || agent.includes(told.slice(-2))))
    return null;
  if (stands && !closest.includes('由')) return null;
  return told === undefined
    ? { reason: `书中相应的地方没有“由${agent}”`, kind: 'loose' }
    : { reason: `句中是“由${agent}”，书中是“由${told}”`, kind: 'contradicted' };
}

function turnedFault({ text, nearest }: SoughtClause): Fault | null {
  const [, from, to] = FROM_TO.exec(text) ?? [];
  if (from === undefined || to === undefined) return null;
  const [start, end] = [from.slice(-2), to.slice(0, 2)];
  const isTurned = new RegExp(
    `[从由]\\p{Script=Han}{0,6}${end}\\p{Script=Han}{0,6}(?:到|至|为|成|向)\\p{Script=Han}{0,6}${start}`,
    'u',
  ).test(nearest);
  return isTurned
    ? { reason: `书中的方向相反：“${end}”在前，“${start}”在后`, kind: 'contradicted' }
    : null;
}

function officeFault({ text, around }: SoughtClause): Fault | null {
  const [whole, person] = HOLDS.exec(text) ?? [];
  if (whole === undefined || person === undefined) return null;
  const office = new RegExp(`(?:${OFFICE})$`, 'u').exec(whole)![0];
  const name = around.includes(person) ? person : person.slice(0, 2);
  if (!around.includes(name)) return null;
  const pieces = around.split(/[，,。；;]/u).filter((piece) => piece.includes(name));
  return pieces.some((piece) => piece.includes(office))
    ? null
    : { reason: `书中没有说${name}是“${office}”`, kind: 'contradicted' };
}
