import { ModelFault } from '../../errors.ts';
import type { Shelved } from '../../retrieve/library.ts';
import type { Language } from '../../types.ts';
import type { Ground } from '../../check/groundSentence.ts';
import { attribute, type Attributed } from './attribute.ts';
import { Composer, type Composed, type Line } from '../wording/composer.ts';
import { isBareLeadIn, type Said } from './leadIn.ts';
import { isInLanguage } from '../../text/isInLanguage.ts';
import { createStatementReader, type Statement } from './statements.ts';

export interface WritingInput {
  question: string;
  language: Language;
  /** As given to the model, numbered from 1. */
  passages: readonly Shelved[];
  /** The extractive answer: its own lines stay, its quotes give way to the model's sentences. */
  lines: readonly Line[];
  ground: Ground;
  /** Called whenever checked text was added; awaited. */
  onText?: ((composed: Composed) => Promise<void>) | undefined;
}

/** A statement with what was found about it. */
interface Judged {
  statement: Statement;
  /** Null for framing that claims nothing. */
  found: Attributed | null;
  /** The units it stands under. */
  under: readonly string[];
}

/** An answer while a model writes it: what stands is shown, what fails waits for its repair. */
export class Writing {
  private readonly composer: Composer;
  private readonly said: Said;
  /** From the first sentence that failed on: shown after the repair, so that the order stays. */
  private waiting: Judged[] = [];
  private isOpen = false;
  private supported = 0;
  private foreign = 0;
  private repaired = 0;
  private withdrawn = 0;
  private checkMs = 0;
  /** Units the last lead-in named: what stands under it must be theirs. */
  private under: readonly string[] = [];
  private before: readonly number[] = [];

  constructor(private readonly input: WritingInput) {
    this.composer = new Composer(input.language);
    const studies = input.passages.map(({ study }) => study);
    this.said = {
      texts: [input.question, ...studies.map(({ title }) => title)],
      names: studies.flatMap(({ unit, unitEn }) => [unit, unitEn]),
    };
  }

  async take(statement: Statement): Promise<void> {
    this.assertLanguage(statement.text);
    const found = this.judge(statement);
    const judged = { statement, found, under: this.under };
    if (found !== null && found.support !== 'unsupported') {
      this.supported += 1;
      this.before = found.numbers;
    }
    if (this.waiting.length > 0 || found?.support === 'unsupported') this.waiting.push(judged);
    else await this.show(judged);
  }

  failed(): { text: string; reason: string }[] {
    return this.waiting.flatMap(({ statement, found }) =>
      found?.support === 'unsupported'
        ? [{ text: statement.text, reason: found.reason ?? 'nothing supports it' }]
        : [],
    );
  }

  /** `repairs`: by the number of the failed sentence, from 1, its new wording with marker signs, or null. */
  repair(repairs: ReadonlyMap<number, string | null>): void {
    const failed = this.waiting.filter(({ found }) => found?.support === 'unsupported');
    for (const [n, wording] of repairs) {
      const judged = failed[n - 1]!;
      if (wording === null) {
        this.waiting.splice(this.waiting.indexOf(judged), 1);
        this.withdrawn += 1;
        continue;
      }
      this.reword(judged, wording);
    }
  }

  async finish(): Promise<{
    composed: Composed;
    repaired: number;
    withdrawn: number;
    checkMs: number;
  }> {
    if (this.supported === 0) {
      throw new ModelFault('no_citations', 'no sentence of the model rests on a passage');
    }
    for (const one of this.waiting) await this.show(one);
    for (const line of this.ownLines().closing) this.composer.add(line);
    const composed = this.composer.finish();
    await this.input.onText?.(composed);
    const { repaired, withdrawn, checkMs } = this;
    return { composed, repaired, withdrawn, checkMs };
  }

  /** All clauses of the new wording must stand; otherwise the first wording stays, struck through. */
  private reword(judged: Judged, wording: string): void {
    const reader = createStatementReader();
    const statements = [...reader.push(wording), ...reader.end()];
    this.under = judged.under;
    const { under } = judged;
    const read = statements.map((one) => ({ statement: one, found: this.judge(one), under }));
    const stands = read.every(({ found }) => found !== null && found.support !== 'unsupported');
    if (read.length === 0 || !stands) return;
    read[0]!.statement = { ...read[0]!.statement, lead: judged.statement.lead };
    for (const later of read.slice(1)) later.statement = { ...later.statement, lead: '' };
    const at = this.waiting.indexOf(judged);
    this.waiting = [...this.waiting.slice(0, at), ...read, ...this.waiting.slice(at + 1)];
    this.repaired += 1;
    this.supported += 1;
  }

  private judge(statement: Statement): Attributed | null {
    const started = performance.now();
    const { passages, ground } = this.input;
    const { text, numbers, isLeadIn } = statement;
    const isFrame = isLeadIn && numbers.length === 0 && isBareLeadIn(text, this.said);
    const named = isLeadIn ? this.unitsIn(text) : [];
    if (isFrame || named.length > 0) this.under = named;
    const found = isFrame
      ? null
      : this.keepApart(attribute({ statement, passages, before: this.before, ground }));
    this.checkMs += performance.now() - started;
    return found;
  }

  /** What one unit did never stands under the name of another. */
  private keepApart(found: Attributed): Attributed {
    const { under } = this;
    const stranger = found.excerpts.find(({ study }) => !under.includes(study.unit));
    if (under.length === 0 || stranger === undefined) return found;
    const { unit } = stranger.study;
    const reason =
      this.input.language === 'zh'
        ? `放在${under.join('、')}名下，说的却是${unit}`
        : `stands under ${under.join(', ')}, but is of ${unit}`;
    return { ...found, support: 'unsupported', reason, excerpts: [] };
  }

  private unitsIn(text: string): string[] {
    const lower = text.toLowerCase();
    const studies = this.input.passages.map(({ study }) => study);
    const named = studies.filter(
      ({ unit, unitEn }) => text.includes(unit) || lower.includes(unitEn.toLowerCase()),
    );
    return [...new Set(named.map(({ unit }) => unit))];
  }

  /** A model that writes another language than was asked for does not start doing otherwise. */
  private assertLanguage(text: string): void {
    if (isInLanguage(text, this.input.language)) return;
    this.foreign += 1;
    if (this.foreign > this.supported) {
      throw new ModelFault('wrong_language', `the answer must be in ${this.input.language}`);
    }
  }

  private async show({ statement, found }: Judged): Promise<void> {
    if (!this.isOpen) for (const line of this.ownLines().opening) this.composer.add(line);
    const { lead, text } = statement;
    const place = { lead: this.isOpen ? lead : '\n', text };
    this.isOpen = true;
    if (found === null) this.composer.framing(place);
    else this.composer.claim({ ...place, ...found });
    if (this.supported > 0) await this.input.onText?.(this.composer.finish());
  }

  /** Casebook's own lines: before the first quotes of the extractive answer, and all the others behind. */
  private ownLines(): { opening: Line[]; closing: Line[] } {
    const { lines } = this.input;
    const first = lines.findIndex(({ kind }) => kind === 'quotes');
    const isOwn = ({ kind }: Line): boolean => kind !== 'quotes';
    return { opening: lines.slice(0, first), closing: lines.slice(first).filter(isOwn) };
  }
}
