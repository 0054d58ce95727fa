import { Document } from '@langchain/core/documents';
import { CasebookError } from '../../errors.ts';

/**
 * Texts as documents. `metadatas`: one for each of them, or one for all.
 *
 * @throws CasebookError `invalid_input` where a list of metadata is of another length.
 */
export function documentsOf(texts: readonly string[], metadatas: object[] | object): Document[] {
  if (Array.isArray(metadatas) && metadatas.length !== texts.length) {
    const value = `${texts.length} texts, ${metadatas.length} of metadata`;
    const rule = 'metadata must be one object for all texts, or one for each';
    throw new CasebookError('invalid_input', `${rule}: current value is ${value}`);
  }
  return texts.map((pageContent, i) => {
    const metadata = (Array.isArray(metadatas) ? metadatas[i] : metadatas) as object;
    return new Document({ pageContent, metadata: { ...metadata } });
  });
}
