import { ModelFault, type FaultKind } from '../errors.ts';

/** What errors of the various clients have in common, where they have it. */
interface ClientError {
  status?: unknown;
  code?: unknown;
  name?: unknown;
  /** The `error` of a body or of an event within a stream. */
  error?: unknown;
}

/**
 * Reads a client's error as a fault, which keeps it as its cause. The message says no more than the status: bodies
 * may repeat keys or prompts, and addresses may hold passwords.
 */
export function toChatFault(error: unknown): ModelFault {
  const chain = causesOf(error);
  const known = chain.find((one) => one instanceof ModelFault);
  if (known !== undefined) return known;
  const status = chain.map(statusOf).find((one) => one !== null) ?? null;
  const [kind, message]: [FaultKind, string] =
    status === null
      ? kindWithoutStatus(chain)
      : [kindOfStatus(status), `the model's server answered with status ${status}`];
  return new ModelFault(kind, message, { cause: error });
}

/** The HTTP status, or the one that an error within a stream names as its code; null without. */
function statusOf(error: ClientError): number | null {
  for (const value of [error.status, error.code]) {
    const status = typeof value === 'string' && /^\d{3}$/u.test(value) ? Number(value) : value;
    if (typeof status === 'number' && status >= 300 && status < 600) return status;
  }
  return null;
}

function kindOfStatus(status: number): FaultKind {
  if (status === 401 || status === 403) return 'unauthorised';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'server_error' : 'rejected';
}

function kindWithoutStatus(chain: readonly (Error & ClientError)[]): [FaultKind, string] {
  const names = chain.map(({ name, constructor }) => `${name} ${constructor.name}`);
  if (names.some((name) => name.includes('Timeout')))
    return ['timeout', "the model's server took too long"];
  if (chain.some(({ error }) => error !== undefined && error !== null))
    return ['server_error', "the model's server reported an error within its answer"];
  if (chain.some(({ code }) => typeof code === 'string') || names.some(isConnection))
    return ['unreachable', "the connection to the model's server failed"];
  if (chain.some((one) => one instanceof SyntaxError || one instanceof TypeError))
    return ['garbled', "the model's server sent what is not its protocol"];
  return ['server_error', "the model's client failed"];
}

function isConnection(name: string): boolean {
  return name.includes('Connection');
}

/** The error and its causes; bounded, for a cause may lead back to its error. */
function causesOf(error: unknown): (Error & ClientError)[] {
  const chain: Error[] = [];
  for (let at = error; at instanceof Error && chain.length < 6; at = at.cause) chain.push(at);
  return chain;
}
