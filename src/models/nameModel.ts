/** What a character of a transliterated name can be spelled like, by the letters. */
export interface NameReading {
  character: string;
  /** How much likelier than by chance the letters stand for it: ln P(letters | character) − ln P(letters), with its prior. */
  gain: number;
}

/** A letter by chance: ln, all letters alike. */
const LETTER = Math.log(1 / 26);

/** How far it counts that characters are used in names more than elsewhere. */
const PRIOR = 0.5;

/**
 * How foreign names are written in Chinese characters: for some letters, the characters that can stand for them.
 * Read from the table that `scripts/lexicon/learnNames.ts` learns: one character a line, then its chunks of
 * letters, each followed by its probability in thousandths.
 */
export class NameModel {
  private readonly readings = new Map<string, NameReading[]>();
  private readonly priors = new Map<string, number>();

  constructor(table: string) {
    for (const line of table.split('\n')) {
      const [character, prior, ...chunks] = line.split(' ');
      if (character === undefined || prior === undefined) continue;
      this.priors.set(character, Number(prior) / 100);
      for (const chunk of chunks) this.addReading(character, chunk);
    }
  }

  /** ln of how much more often a character stands in names than in other text; null = never in names. */
  priorOf(character: string): number | null {
    return this.priors.get(character) ?? null;
  }

  /** The characters that can stand for these letters (lower case, without accents). */
  readingsOf(letters: string): readonly NameReading[] {
    return this.readings.get(letters) ?? [];
  }

  private addReading(character: string, chunk: string): void {
    const [, letters, thousandths] = /^([a-z]+)([0-9]+)$/u.exec(chunk) ?? [];
    if (letters === undefined) return;
    const evidence = Math.log(Number(thousandths) / 1000) - letters.length * LETTER;
    const reading = { character, gain: evidence + PRIOR * this.priors.get(character)! };
    const others = this.readings.get(letters);
    if (others === undefined) this.readings.set(letters, [reading]);
    else others.push(reading);
  }
}
