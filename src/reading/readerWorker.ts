import { parentPort, workerData } from 'node:worker_threads';

/** What is used of onnxruntime-node, told here: it is optional, and the program must build without it. */
interface Runtime {
  InferenceSession: { create(model: Uint8Array, options: object): Promise<Session> };
  Tensor: new (type: 'int64', data: BigInt64Array, shape: number[]) => unknown;
}

interface Session {
  run(inputs: Record<string, unknown>): Promise<Record<string, { data: unknown }>>;
}

const RUNTIME = 'onnxruntime-node';

/** What a worker is started with. */
export interface WorkerStart {
  model: Uint8Array;
  /** Threads the runtime may use for one window. */
  threads: number;
}

/** One window to read. */
export interface WorkerTask {
  id: number;
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

/** What became of a window, or why nothing did. `ready` once, before the first. */
export type WorkerReply =
  | { kind: 'ready' }
  | { kind: 'broken'; message: string }
  | ({ kind: 'read'; id: number } & WindowLogits)
  | { kind: 'failed'; id: number; message: string };

const port = parentPort!;
const { model, threads } = workerData as WorkerStart;

try {
  const { InferenceSession, Tensor } = (await import(RUNTIME)) as Runtime;
  const session = await InferenceSession.create(model, {
    intraOpNumThreads: threads,
    executionProviders: ['cpu'],
    logSeverityLevel: 3,
    // Threads that wait by spinning take half of the processor from whoever else asks.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  });
  port.on('message', (task: WorkerTask) => {
    void read(session, Tensor, task).then(
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

async function read(
  session: Session,
  TensorOf: Runtime['Tensor'],
  { id, ids }: WorkerTask,
): Promise<WorkerReply> {
  const shape = [1, ids.length];
  const found = await session.run({
    ids: new TensorOf('int64', BigInt64Array.from(ids, BigInt), shape),
    mask: new TensorOf('int64', new BigInt64Array(ids.length).fill(1n), shape),
  });
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
