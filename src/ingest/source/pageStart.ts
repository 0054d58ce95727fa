/** Where a page starts in the lines. `page` is null where only a form feed tells that one does. */
export interface PageStart {
  /** Index of the first line of the page. */
  at: number;
  page: number | null;
}
