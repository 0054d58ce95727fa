import { parentPort, workerData } from 'node:worker_threads';

/** What is used of onnxruntime-node, told here: it is optional, and the program must build without it. */
interface Runtime {
  InferenceSession: { create(model: Uint8Array, options: object): Promise<Session> };
  Tensor: new (
    type: 'int64' | 'float32',
    data: BigInt64Array | Float32Array,
    shape: number[],
  ) => unknown;
}

interface Session {
  run(inputs: Record<string, unknown>, wanted?: string[]): Promise<Record<string, Output>>;
}

interface Output {
  data: unknown;
}

const RUNTIME = 'onnxruntime-node';

/** What a worker is started with. */
export interface WorkerStart {
  model: Uint8Array;
  /** What judges claims by what leaves the middle layer of `model`; loaded when the first claim comes. */
  judge?: Uint8Array;
  /** Threads the runtime may use for one window. */
  threads: number;
}

/** One window to read. */
export interface WorkerTask {
  id: number;
  /** A question to be read, or a claim to be judged, with a passage. */
  kind: 'read' | 'judge';
  ids: number[];
}

/** What the model makes of one window. */
export interface WindowLogits {
  /** The logit that the passage answers. */
  answers: number;
  /** Logits that the answer begins or ends there, one a token. */
  start: Float32Array;
  end: Float32Array;
  /** The mean of what leaves a middle layer; of a question alone it tells what is asked for. */
  vector: Float32Array;
}

/** What the judge makes of a claim and a passage. */
export interface JudgeLogits {
  /** The logit that the passage does not say all of the claim. */
  unsupported: number;
  /** Logits that a token is not said, one a token. */
  wrong: Float32Array;
}

/** What became of a window, or why nothing did. `ready` once, before the first. */
export type WorkerReply =
  | { kind: 'ready' }
  | { kind: 'broken'; message: string }
  | ({ kind: 'read'; id: number } & WindowLogits)
  | ({ kind: 'judged'; id: number } & JudgeLogits)
  | { kind: 'failed'; id: number; message: string };

const port = parentPort!;
const { model, judge, threads } = workerData as WorkerStart;

try {
  const runtime = (await import(RUNTIME)) as Runtime;
  const reader = await load(runtime, model);
  let judging: Promise<Session> | null = null;
  const perform = async (task: WorkerTask): Promise<WorkerReply> => {
    if (task.kind === 'read') return read(reader, runtime.Tensor, task);
    if (judge === undefined) throw new Error('it has no judge');
    judging ??= load(runtime, judge);
    return judgeClaim([reader, await judging], runtime.Tensor, task);
  };
  port.on('message', (task: WorkerTask) => {
    void perform(task).then(
      (reply) => port.postMessage(reply),
      (error: unknown) =>
        port.postMessage({
          kind: 'failed',
          id: task.id,
          message: String(error),
        } satisfies WorkerReply),
    );
  });
  port.postMessage({ kind: 'ready' } satisfies WorkerReply);
} catch (error) {
  port.postMessage({ kind: 'broken', message: String(error) } satisfies WorkerReply);
}

function load({ InferenceSession }: Runtime, bytes: Uint8Array): Promise<Session> {
  return InferenceSession.create(bytes, {
    intraOpNumThreads: threads,
    executionProviders: ['cpu'],
    logSeverityLevel: 3,
    // Threads that wait by spinning take half of the processor from whoever else asks.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  });
}

/** Token ids as the model is given them, all of them there. */
function inputsOf(ids: readonly number[], TensorOf: Runtime['Tensor']): Record<string, unknown> {
  const shape = [1, ids.length];
  return {
    ids: new TensorOf('int64', BigInt64Array.from(ids, BigInt), shape),
    mask: new TensorOf('int64', new BigInt64Array(ids.length).fill(1n), shape),
  };
}

async function read(
  session: Session,
  TensorOf: Runtime['Tensor'],
  { id, ids }: WorkerTask,
): Promise<WorkerReply> {
  const found = await session.run(inputsOf(ids, TensorOf), ['answers', 'start', 'end', 'vector']);
  const floats = (name: string): Float32Array => found[name]!.data as Float32Array;
  return {
    kind: 'read',
    id,
    answers: floats('answers')[0]!,
    start: Float32Array.from(floats('start')),
    end: Float32Array.from(floats('end')),
    vector: Float32Array.from(floats('vector')),
  };
}

/** The judge goes on from the middle layer of the reader. */
async function judgeClaim(
  [reader, own]: readonly [Session, Session],
  TensorOf: Runtime['Tensor'],
  { id, ids }: WorkerTask,
): Promise<WorkerReply> {
  const inputs = inputsOf(ids, TensorOf);
  const { hidden } = await reader.run(inputs, ['hidden']);
  const found = await own.run({ hidden, mask: inputs.mask }, ['unsupported', 'wrong']);
  return {
    kind: 'judged',
    id,
    unsupported: (found.unsupported!.data as Float32Array)[0]!,
    wrong: Float32Array.from(found.wrong!.data as Float32Array),
  };
}
