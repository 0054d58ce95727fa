import type { HttpError } from '../http/sendError.ts';

/** What OpenAI itself calls these. */
const CODES: Readonly<Record<string, string>> = {
  unauthorized: 'invalid_api_key',
  rate_limited: 'rate_limit_exceeded',
};

/** An error in the form of the OpenAI protocol: clients choose their exception by status, `type` and `code`. */
export function openaiError({ status, code, message, param }: HttpError): Record<string, unknown> {
  return {
    error: { message, type: typeOf(status), param: param ?? null, code: CODES[code] ?? code },
  };
}

function typeOf(status: number): string {
  if (status >= 500) return 'server_error';
  return status === 429 ? 'requests' : 'invalid_request_error';
}
