/** What stands for some exports of a module while a group is off; each is made from the module as it is. */
export interface Replacement {
  /** Path from the root of the project. */
  module: string;
  doubles: Readonly<Record<string, (original: never) => unknown>>;
}

/** What is read in the source of a module while a group is off: for a rule that is no export. */
export interface Edit {
  /** Path from the root of the project. */
  module: string;
  /** Stands there exactly once. */
  find: string;
  put: string;
}

/** Rules that can be switched off together. */
export interface RuleGroup {
  name: string;
  /** What is done without them. */
  what: string;
  replaces?: readonly Replacement[];
  edits?: readonly Edit[];
}

/** A replacement whose doubles are held to the types of the module `M`. */
export function replacing<M extends object>(
  module: string,
  doubles: { readonly [Name in keyof M]?: (original: M) => M[Name] },
): Replacement {
  return { module, doubles: doubles as Replacement['doubles'] };
}
