import type { Signal } from '@preact/signals';
import { Trouble, troubleOf } from './trouble.ts';

/** A request to the server: JSON out, JSON or a stream back. */
export interface Api {
  /** @throws Trouble for every failure. */
  get<T>(path: string): Promise<T>;
  /** @throws Trouble for every failure; null where the server sends no body. */
  send<T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<T>;
  /** The response itself, once its status is good. An abort keeps its own error. */
  open(path: string, init?: RequestInit): Promise<Response>;
}

/** What the api works with. */
export interface ApiDeps {
  fetch: typeof fetch;
  /** Sent as `Authorization: Bearer` where there is one. */
  key: Signal<string | null>;
  /** Set when the server wants a key, or another one. */
  keyWanted: Signal<boolean>;
}

/** The one way to the server; paths are relative to the page, so that a proxy may serve it below any path. */
export function createApi({ fetch, key, keyWanted }: ApiDeps): Api {
  const open = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (key.value !== null) headers.set('authorization', `Bearer ${key.value}`);
    let response: Response;
    try {
      response = await fetch(path, { ...init, headers });
    } catch (error) {
      if (init.signal?.aborted === true) throw error;
      throw new Trouble('gone', String(error));
    }
    if (response.ok) return response;
    const trouble = await readTrouble(response);
    if (trouble.kind === 'unauthorized') keyWanted.value = true;
    throw trouble;
  };
  return {
    open,
    async get<T>(path: string) {
      return (await (await open(path)).json()) as T;
    },
    async send<T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) {
      const headers = { 'content-type': 'application/json' };
      const response = await open(path, { method, headers, body: JSON.stringify(body) });
      return (response.status === 204 ? null : await response.json()) as T;
    },
  };
}

async function readTrouble(response: Response): Promise<Trouble> {
  const after = Number(response.headers.get('retry-after') ?? Number.NaN);
  try {
    const body = (await response.json()) as { error: { code: string; message: string } };
    return troubleOf(body.error, Number.isFinite(after) ? after : null);
  } catch {
    // a proxy in front that answers for a server that is not there
    return new Trouble('gone', `status ${response.status}`);
  }
}
