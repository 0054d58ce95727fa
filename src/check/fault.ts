/** What is wrong with a sentence. */
export interface Fault {
  /** In words, in the language of the sentence, with what the book says where it says otherwise. */
  reason: string;
  /**
   * `contradicted`: the book says otherwise. `missing`: a number, name, quotation or unit stands nowhere there. `loose`: its words
   * stand there too little, or a small word of it has nothing to rest on.
   */
  kind: 'contradicted' | 'missing' | 'loose';
  /** What the book has in place of what is missing, in its words. */
  instead?: string;
}

/** A reason as a fault; null stays null. */
export function faultOf(kind: Fault['kind'], reason: string | null): Fault | null {
  return reason === null ? null : { kind, reason };
}
