import { Document, type DocumentInterface } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { SearchFilter } from '../types.ts';
import { searchPassages, type SearchDeps } from './searchPassages.ts';

export interface PassageRetrieverOptions {
  /** Documents returned, from 1 to 100. Default 10. */
  k?: number;
  filter?: SearchFilter;
  /** Called by `close`: what was opened for this retriever alone. */
  onClose?: () => Promise<void>;
}

/**
 * casebook's retrieval for any LangChain chain: a named unit in the question is a hard filter, documents carry unit,
 * case, section and printed pages as metadata, and `score` and `why` as in `/api/search`.
 */
export class PassageRetriever extends BaseRetriever {
  override lc_namespace = ['casebook', 'retrievers'];

  constructor(
    private readonly deps: SearchDeps,
    private readonly options: PassageRetrieverOptions = {},
  ) {
    super();
  }

  static override lc_name(): string {
    return 'PassageRetriever';
  }

  /** Gives back what was opened for this retriever; one of a casebook has nothing to give back. */
  async close(): Promise<void> {
    await this.options.onClose?.();
  }

  override async _getRelevantDocuments(question: string): Promise<DocumentInterface[]> {
    const { k = 10, filter } = this.options;
    const { hits } = await searchPassages({ question, k, filter }, this.deps);
    return hits.map(({ passage, text, unit, caseTitle, section, score, why }) => {
      const { id, book, case: caseId, pages, start, end } = passage;
      const metadata = {
        book,
        case: caseId,
        unit,
        caseTitle,
        section,
        pages,
        start,
        end,
        score,
        why,
      };
      return new Document({ id, pageContent: text, metadata });
    });
  }
}
