import type { ModelWorker } from '../reading/modelWorker.ts';
import type { WindowLogits } from '../reading/readerWorker.ts';
import type { PieceTable } from '../reading/tokenizer.ts';

/** A vocabulary in which these characters are pieces of their own. */
export function piecesOf(characters: string): PieceTable {
  const special = ['<s>', '<pad>', '</s>', '<unk>'].map((piece): [string, number] => [piece, 0]);
  return [
    ...special,
    ...[...new Set(`▁${characters}`)].map((piece): [string, number] => [piece, -1]),
  ];
}

/** A model that answers as it is told and records what it was given. */
export function scriptedModel(
  say: (ids: readonly number[]) => Partial<WindowLogits> = () => ({}),
): Pick<ModelWorker, 'run'> & { asked: number[][] } {
  const asked: number[][] = [];
  return {
    asked,
    async run(ids, signal) {
      signal?.throwIfAborted();
      asked.push(ids);
      const flat = (): Float32Array => new Float32Array(ids.length);
      return {
        ...{ answers: 0, start: flat(), end: flat(), vector: Float32Array.of(ids.length) },
        ...say(ids),
      };
    },
  };
}
