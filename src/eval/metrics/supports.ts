/** Whether a sentence follows from what is cited, taken together; false for nothing cited. */
export type Supports<C> = (sentence: string, cited: readonly C[]) => boolean;
