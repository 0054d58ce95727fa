/** Rows of a query. */
export type Rows = Record<string, unknown>[];

/** Anything that answers a query: values are always parameters. */
export interface Queryable {
  /** @param isLong whether it walks over all vectors, so that the usual limit would be too short */
  query(text: string, values?: readonly unknown[], isLong?: boolean): Promise<Rows>;
}
