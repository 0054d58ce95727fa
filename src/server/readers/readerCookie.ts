import { createHash, randomBytes } from 'node:crypto';

/** The cookie that tells one browser from another. */
export const READER_COOKIE = 'casebook_reader';

/** 128 bits as base64url. */
const VALUE = /^[A-Za-z0-9_-]{22}$/u;

/** As long as browsers keep one: 400 days, in seconds. */
const MAX_AGE_S = 34_560_000;

/** A value nobody guesses: 128 random bits. */
export function newReaderCookie(): string {
  return randomBytes(16).toString('base64url');
}

/** The value among the cookies of a request; null where there is none, or what was not made here. */
export function readReaderCookie(header: string | undefined): string | null {
  const found = (header ?? '')
    .split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(`${READER_COOKIE}=`));
  const value = found?.slice(READER_COOKIE.length + 1) ?? '';
  return VALUE.test(value) ? value : null;
}

/**
 * A `Set-Cookie` line. No script reads it. Lax, not Strict: a link in a message that is followed must find the same reader.
 *
 * @param isSecure the page came over TLS
 */
export function setReaderCookie(value: string, isSecure: boolean): string {
  const secure = isSecure ? '; Secure' : '';
  return `${READER_COOKIE}=${value}; Path=/; Max-Age=${MAX_AGE_S}; HttpOnly; SameSite=Lax${secure}`;
}

/** The reader a cookie stands for. What is kept is no key: from the file nobody becomes that reader. */
export function readerOfCookie(value: string): string {
  return `cookie:${createHash('sha256').update(value).digest('hex').slice(0, 32)}`;
}
