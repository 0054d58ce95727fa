import type { Book, CaseStudy } from '../types.ts';

/** Everything passages can belong to: the cases, and what stands before, between and behind them. */
export function studiesOf({ cases, matter = [] }: Pick<Book, 'cases' | 'matter'>): CaseStudy[] {
  return [...cases, ...matter];
}
