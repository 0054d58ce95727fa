import type { IngestWarning } from '../../../types.ts';

/** Menus and labels that are hidden are no loss: running text is so long and ends a sentence. */
const MIN_LENGTH = 30;
const SENTENCE_END = /[。！？!?]|\.(?:\s|$)/u;

/** So much of it is shown. */
const SHOWN = 30;

/** More is not kept. */
const MOST = 2_000;

/** Gathers what a page hides, to tell where running text is lost. */
export class HiddenText {
  private text = '';
  private line: number | null = null;

  /** @param line number of the line before it */
  add(text: string, line: number): void {
    if (text.trim() === '' || this.text.length > MOST) return;
    this.line ??= Math.max(1, line);
    this.text = `${this.text} ${text.trim()}`.trim();
  }

  warnings(): IngestWarning[] {
    const { text, line } = this;
    if (text.length < MIN_LENGTH || !SENTENCE_END.test(text)) return [];
    const shown = `“${text.slice(0, SHOWN).trim()}…”`;
    const message = `text that the page hides was left out (${shown}): take “hidden” or “display: none” away from it to have it read`;
    return [{ line, message }];
  }
}
