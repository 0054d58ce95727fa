import type { Fault } from './fault.ts';
import { actors } from './rules/actors.ts';
import type { AntonymRow } from './rules/antonymRow.ts';
import { antonyms } from './rules/antonyms.ts';
import { bookSenses } from './rules/bookSenses.ts';
import { claimedSenses } from './rules/claimedSenses.ts';
import type { Sense } from './rules/senseRow.ts';
import { roleFault } from './roleFault.ts';
import type { SoughtClause } from './soughtClauses.ts';

/** From this share of a clause in the book's on, both are about the same matter. */
const SAME_MATTER = 0.4;

/** The first fault that the tables find with a clause; null where there is none. */
export function ruleFault(clause: SoughtClause): Fault | null {
  return antonymFault(clause) ?? senseFault(clause) ?? actorFault(clause) ?? roleFault(clause);
}

/** A word in whose place the book has its opposite. */
export function antonymFault({
  language,
  text,
  closest,
  match,
  nearest,
}: SoughtClause): Fault | null {
  if (match < SAME_MATTER) return null;
  for (const row of antonyms) {
    const said = turned(row, language === 'zh' ? 'zh' : 'en', text);
    if (said === null) continue;
    const [own, opposite] = said === 'one' ? [row.one, row.other] : [row.other, row.one];
    const book = opposite.zh.exec(closest)?.[0];
    if (book === undefined || own.zh.test(closest) || own.zh.test(nearest)) continue;
    const word = (language === 'zh' ? own.zh : own.en).exec(text)![0];
    const reason =
      language === 'zh' ? `句中是“${word}”，书中是“${book}”` : `says “${word}”, the book “${book}”`;
    return { reason, kind: 'contradicted' };
  }
  return null;
}

/** Which side of a pair a text says, where it says but one. */
function turned(row: AntonymRow, language: 'zh' | 'en', text: string): 'one' | 'other' | null {
  const one = row.one[language].test(text);
  const other = row.other[language].test(text);
  return one === other ? null : one ? 'one' : 'other';
}

const bookBySense = new Map<Sense, RegExp>(
  bookSenses.map(({ means, pattern }) => [means, pattern]),
);

/** A modal, quantifier, bound or connective that the book’s sentence has nothing for. */
export function senseFault({ language, text, either }: SoughtClause): Fault | null {
  for (const row of claimedSenses) {
    if (row.language !== language) continue;
    if (row.means === 'more' && (text.match(/[0-9]+/gu) ?? []).length > 1) continue;
    const word = row.pattern.exec(text)?.[0];
    if (word === undefined || either.includes(word) || bookBySense.get(row.means)!.test(either))
      continue;
    const reason =
      language === 'zh'
        ? `书中相应的句子没有“${word}”的意思`
        : `“${word}” does not stand in the book’s sentence`;
    return { reason, kind: 'loose' };
  }
  return null;
}

/** Who acts in the clause and stands nowhere near the act. */
export function actorFault({ language, text, around }: SoughtClause): Fault | null {
  for (const row of actors) {
    const word = row[language].exec(text)?.[0];
    if (word === undefined || around.includes(word) || row.zh.test(around)) continue;
    const reason =
      language === 'zh'
        ? `书中相应的地方没有“${word}”`
        : `“${word}” does not stand where the book tells of this`;
    return { reason, kind: 'loose' };
  }
  return null;
}
