import { isInLanguage } from '../../text/isInLanguage.ts';
import { decimalText } from '../../text/decimal.ts';
import type { Language } from '../../types.ts';
import { unitName, type Operand } from '../wording/composer.ts';
import type { StatedFigure } from './statedFigures.ts';

/** Longer words around a figure are not shown with it: its unit's name stands for them. */
const LONGEST = { zh: 30, en: 80 };

/** How each operand is told: in the book's own words where these are short, of several units by the name of each; in another language by unit and number. */
export function operandWords(operands: readonly StatedFigure[], language: Language): Operand[] {
  const units = new Set(operands.map(({ excerpt }) => excerpt.study));
  return operands.map(({ figure, excerpt, own }) => {
    const { book, study, start } = excerpt;
    const said = book.text.slice(own.start, own.end);
    const printed = book.text.slice(start + figure.start, start + figure.end);
    const isSaid = isInLanguage(said, language);
    if (units.size === 1 && isSaid && said.length <= LONGEST[language])
      return { words: said, excerpt };
    const plain = figure.kind === 'date' ? String(figure.year) : decimalText(figure.value);
    const name = unitName(study, language);
    const words = isSaid ? printed : plain;
    return { words: language === 'zh' ? `${name}${words}` : `${name}: ${words}`, excerpt };
  });
}
