import { ModelFault, type FaultKind } from '../errors.ts';

/** What errors of the various clients have in common, where they have it. */
interface ClientError {
  status?: unknown;
  code?: unknown;
  name?: unknown;
  headers?: unknown;
  error?: { code?: unknown };
}

/** Reads a client's error as a fault. Its message says the status alone: bodies may repeat keys or prompts. */
export function toChatFault(error: unknown): ModelFault {
  if (error instanceof ModelFault) return error;
  for (const cause of causesOf(error)) if (cause instanceof ModelFault) return cause;
  const { status } = error as ClientError;
  if (typeof status === 'number') {
    return new ModelFault(
      kindOfStatus(status),
      `the model's server answered with status ${status}`,
      {
        cause: error,
      },
    );
  }
  const [kind, message] = kindOfOther(error);
  return new ModelFault(kind, message, { cause: error });
}

/** Milliseconds that a 429 or 503 asks to wait; null where it does not say. RFC 9110, 10.2.3: seconds or a date. */
export function retryAfter(error: unknown, now: number): number | null {
  const { headers } = (error instanceof ModelFault ? error.cause : error) as ClientError;
  const value =
    headers instanceof Headers
      ? headers.get('retry-after')
      : (headers as Record<string, string> | undefined)?.['retry-after'];
  if (typeof value !== 'string') return null;
  if (/^\d+(?:\.\d+)?$/u.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

function kindOfStatus(status: number): FaultKind {
  if (status === 401 || status === 403) return 'unauthorised';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'server_error' : 'rejected';
}

function kindOfOther(error: unknown): [FaultKind, string] {
  const chain = causesOf(error);
  const names = chain.map(({ name }) => String(name));
  const codes = chain.map(({ code }) => String(code));
  if (names.some((name) => name.includes('Timeout')))
    return ['timeout', 'the model’s server took too long'];
  if (names.includes('SyntaxError'))
    return ['garbled', 'the model’s server sent what is not its protocol'];
  if (chain.some(({ error: body }) => body !== undefined && body !== null))
    return ['server_error', 'the model’s server reported an error within its answer'];
  if (
    codes.some((code) => /^(?:ECONN|ENOTFOUND|EAI_|EHOST|ENET|UND_ERR|CERT_|ERR_TLS)/u.test(code))
  )
    return ['unreachable', 'the connection to the model’s server failed'];
  if (names.some((name) => /Connection/u.test(name)))
    return ['unreachable', 'the connection to the model’s server failed'];
  if (chain.some((one) => one instanceof TypeError))
    return ['cut', 'the connection to the model’s server broke'];
  return ['server_error', 'the model’s client failed'];
}

function causesOf(error: unknown): ClientError[] {
  const chain: ClientError[] = [];
  for (let at = error; at instanceof Error && chain.length < 6; at = at.cause)
    chain.push(at as ClientError);
  return chain;
}
