import type { Language } from '../types.ts';
import { ungrouped } from '../text/numbersIn.ts';
import { normalise } from '../text/normalise.ts';
import { physicalUnits, type PhysicalUnitRow } from './rules/physicalUnits.ts';
import type { Fault } from './fault.ts';

const NUMBER =
  /[0-9]+(?:\.[0-9]+)?|[〇零一二两三四五六七八九十百千]+(?:点[〇零一二三四五六七八九]+)?/gu;

/** What may stand between a number and its unit: 3.2万元, 40多天, 3 million dollars. */
const BETWEEN = /^(?:[万亿]|[余多来]|\s|million|billion|thousand)*/u;

/**
 * A number that the book states in another unit of measure (元 for 美元, hours for minutes). Numbers are compared as
 * they are written: a conversion that comes out right has another number.
 */
export function unitOfMeasureFault(
  text: string,
  { tight, language }: { tight: string; language: Language },
): Fault | null {
  const stated = measured(normalise(text), language);
  if (stated.length === 0) return null;
  const printed = measured(tight, 'zh');
  for (const own of stated) {
    const same = printed.filter(({ digits }) => digits === own.digits);
    const other = same[0];
    if (other === undefined || same.some(({ row }) => row === own.row)) continue;
    const reason =
      language === 'zh'
        ? `句中是“${own.text}”，书中是“${other.text}”`
        : `says “${own.text}”, the book “${other.text}”`;
    return { reason, kind: 'contradicted' };
  }
  return null;
}

interface Measured {
  digits: string;
  row: PhysicalUnitRow;
  text: string;
}

function measured(text: string, language: Language): Measured[] {
  const plain = ungrouped(text);
  return [...plain.matchAll(NUMBER)].flatMap(({ 0: digits, index }) => {
    const rest = plain.slice(index + digits.length);
    const between = BETWEEN.exec(rest)![0];
    const behind = rest.slice(between.length);
    for (const row of physicalUnits) {
      const unit = row[language].exec(behind)?.[0];
      if (unit !== undefined) return [{ digits, row, text: digits + between + unit }];
    }
    return [];
  });
}
