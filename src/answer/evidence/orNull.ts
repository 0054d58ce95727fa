import { CasebookError } from '../../errors.ts';

/** What some work gives; null where the model fails, which `onFault` is told. Any other error is thrown on. */
export async function orNull<T>(
  work: () => Promise<T>,
  onFault: ((fault: CasebookError) => void) | undefined,
): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CasebookError) || error.code !== 'model_failed') throw error;
    onFault?.(error);
    return null;
  }
}
