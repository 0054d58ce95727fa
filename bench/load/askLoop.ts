import { Agent, request } from 'node:http';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';

/** What one client got. */
export interface ClientTally {
  /** Milliseconds of each answer. */
  times: number[];
  /** Answers that were none, by status or error code. */
  errors: Map<string, number>;
}

/** One question over a connection; its status, and its body. */
export async function askOnce(
  url: string,
  { agent, question, stream = false }: { agent?: Agent; question: string; stream?: boolean },
): Promise<{ status: number; body: string }> {
  const sent = request(`${url}/api/chat`, {
    method: 'POST',
    ...(agent === undefined ? {} : { agent }),
    headers: {
      'content-type': 'application/json',
      ...(stream ? { accept: 'text/event-stream' } : {}),
    },
  });
  sent.end(JSON.stringify({ question }));
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let body = '';
  response.setEncoding('utf8');
  for await (const part of response) body += part as string;
  return { status: response.statusCode!, body };
}

/** Asks over one connection, the next question when the last is answered, until a time (of `performance.now()`). */
export async function askLoop(
  url: string,
  {
    questions,
    until,
    mayRefuse = false,
  }: {
    questions: (at: number) => string;
    until: number;
    /** A question that breaks a rule (halves of characters) is answered by saying so. */
    mayRefuse?: boolean;
  },
): Promise<ClientTally> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const tally: ClientTally = { times: [], errors: new Map() };
  for (let at = 0; performance.now() < until; at += 1) {
    const started = performance.now();
    const told = await askOnce(url, { agent, question: questions(at) }).then(
      ({ status }) => (status === 200 || (mayRefuse && status === 400) ? null : String(status)),
      (error: NodeJS.ErrnoException) => error.code ?? error.message,
    );
    if (told === null) tally.times.push(performance.now() - started);
    else tally.errors.set(told, (tally.errors.get(told) ?? 0) + 1);
  }
  agent.destroy();
  return tally;
}
