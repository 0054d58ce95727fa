import type { Request, RequestHandler } from 'express';
import { sendError } from './sendError.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const LOOPBACK_ADDRESS = /^(?:::ffff:)?127\.|^::1$/u;
const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/iu;

/** What it goes by beside the request. */
export interface RefuseForeignOptions {
  /** A key is wanted: a page elsewhere does not have it. */
  hasKey: boolean;
  /** A proxy in front gives requests their host: the address they come from says nothing. */
  hasProxy: boolean;
}

/**
 * Keeps pages of other sites, opened in the browser of a reader, from acting for that reader:
 * - what changes something comes from our own page or from no page at all, and its body is JSON, which no form can send (books apart);
 * - over loopback without a key, the host asked for must be this machine: a foreign name made to point here (DNS
 *   rebinding) would else make a foreign page ours.
 */
export function refuseForeign({ hasKey, hasProxy }: RefuseForeignOptions): RequestHandler {
  return (request, response, next) => {
    const host = request.get('host') ?? '';
    const isLocal = LOOPBACK_ADDRESS.test(request.socket.localAddress ?? '');
    if (isLocal && !hasKey && !hasProxy && !LOOPBACK_HOST.test(host)) {
      const message = `over loopback the Host header names this machine (localhost, 127.0.0.1), unless TRUST_PROXY or CASEBOOK_API_KEY is set: current value is ${host}`;
      sendError(response, { status: 403, code: 'forbidden', message });
    } else if (!READS.has(request.method) && isForeign(request)) {
      const message = 'a page of another site may not change anything here';
      sendError(response, { status: 403, code: 'forbidden', message });
    } else if (
      !READS.has(request.method) &&
      hasBody(request) &&
      !isJson(request) &&
      !isUpload(request)
    ) {
      const given = request.get('content-type') ?? 'not given';
      const message = `the request body must be application/json: current value is ${given}`;
      sendError(response, { status: 415, code: 'invalid_input', message });
    } else next();
  };
}

/** Files come as they are, or in a form, to one place only; a page elsewhere has been refused before. */
function isUpload(request: Request): boolean {
  const isThere = request.method === 'POST' && `${request.baseUrl}${request.path}` === '/api/books';
  const type = request.get('content-type') ?? '';
  return isThere && /^(?:multipart\/form-data|application\/octet-stream)\s*(?:;|$)/iu.test(type);
}

/** Browsers say where a request comes from; programs say nothing and are let through. */
function isForeign(request: Request): boolean {
  const site = request.get('sec-fetch-site') ?? 'none';
  if (site !== 'same-origin' && site !== 'none') return true;
  const origin = request.get('origin');
  // `request.host` is the proxy's X-Forwarded-Host where a proxy is trusted
  return origin !== undefined && hostOf(origin) !== request.host.toLowerCase();
}

/** Null for an origin without host, such as the `null` of a sandboxed page. */
function hostOf(origin: string): string | null {
  return /^https?:\/\/([^/]+)$/iu.exec(origin)?.[1]?.toLowerCase() ?? null;
}

function hasBody(request: Request): boolean {
  const length = Number(request.get('content-length') ?? 0);
  return request.get('transfer-encoding') !== undefined || length > 0;
}

function isJson(request: Request): boolean {
  return /^application\/json\s*(?:;|$)/iu.test(request.get('content-type') ?? '');
}
