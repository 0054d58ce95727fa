import type { Request, RequestHandler } from 'express';
import { isLoopbackAddress, isLoopbackHost } from './http/loopback.ts';
import { sendError } from './http/sendError.ts';

/** What another site may neither read nor change: everything but the page itself, its assets and `/healthz`. */
export const GUARDED = ['/api', '/v1', '/mcp', '/metrics', '/readyz'];

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What it goes by beside the request. */
export interface RefuseForeignOptions {
  /** A key is wanted: a page elsewhere does not have it. */
  hasKey: boolean;
  /** Names beside this machine's that a request may be sent to, in lower case and without port: those of a proxy in front. */
  hosts: readonly string[];
}

/**
 * Keeps pages of other sites, opened in the browser of a reader, from acting for that reader:
 * - what is asked comes from our own page or from no page at all: a page elsewhere could not see the answer, but every image it names
 *   (`<img src=…/api/search?q=…>`) would cost an answer;
 * - what changes something has a body of JSON, which no form can send (books apart);
 * - without a key, over loopback or behind a proxy, the host asked for must be this machine or one of `hosts`: a foreign name made to point
 *   here (DNS rebinding) would else make a foreign page ours. The header itself counts: unlike X-Forwarded-Host, no page can set it.
 */
export function refuseForeign({ hasKey, hosts }: RefuseForeignOptions): RequestHandler {
  return (request, response, next) => {
    const host = request.get('host') ?? '';
    const isLocal = isLoopbackAddress(request.socket.localAddress ?? '');
    const isKnown = isLoopbackHost(host) || hosts.includes(withoutPort(host));
    if (!hasKey && (isLocal || hosts.length > 0) && !isKnown) {
      const message = `the Host header names this machine (localhost, 127.0.0.1) or one of ALLOWED_HOSTS, unless CASEBOOK_API_KEY is set: current value is ${host}`;
      sendError(response, { status: 403, code: 'forbidden', message });
    } else if (isForeign(request)) {
      const message = 'a page of another site may neither read nor change anything here';
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

function withoutPort(host: string): string {
  return host.toLowerCase().replace(/:\d{1,5}$/u, '');
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
  // a browser that says none of the first says one of the others, unless the page keeps it from that
  const page = request.get('origin') ?? request.get('referer');
  // `request.host` is the proxy's X-Forwarded-Host where a proxy is trusted
  return page !== undefined && hostOf(page) !== request.host.toLowerCase();
}

/** Null for an origin without host, such as the `null` of a sandboxed page. */
function hostOf(page: string): string | null {
  return /^https?:\/\/([^/?#]+)(?:[/?#]|$)/iu.exec(page)?.[1]?.toLowerCase() ?? null;
}

function hasBody(request: Request): boolean {
  const length = Number(request.get('content-length') ?? 0);
  return request.get('transfer-encoding') !== undefined || length > 0;
}

function isJson(request: Request): boolean {
  return /^application\/json\s*(?:;|$)/iu.test(request.get('content-type') ?? '');
}
