import type { Request, RequestHandler, Response } from 'express';
import type { Config } from '../../config.ts';
import type { ConversationStore } from '../../conversations/conversationStore.ts';
import { CasebookError } from '../../errors.ts';
import { InputError } from '../http/inputError.ts';
import { isLoopbackAddress, isLoopbackHost } from '../http/loopback.ts';
import { readInput } from '../http/readInput.ts';
import { userSchema } from '../schemas/userSchema.ts';
import { chooseReader } from './chooseReader.ts';
import {
  newReaderCookie,
  readerOfCookie,
  readReaderCookie,
  setReaderCookie,
} from './readerCookie.ts';

/**
 * Who asks, as the conversations know them (`ConversationStore.of`); gives who has no name yet a cookie. `user` is what the body says; without
 * it, `?user=` counts.
 *
 * @throws InputError where a name is wanted of the login proxy (401), or the `user` cannot be believed (400).
 */
export type Identify = (request: Request, response: Response, user?: string | null) => string;

/** What telling readers apart goes by. */
export interface IdentifyDeps {
  conversations: Pick<ConversationStore, 'adopt'>;
  config: Pick<Config, 'apiKey' | 'trustProxy'> & Partial<Pick<Config, 'userHeader'>>;
}

/** Tells readers apart. What was kept before they were belongs to the first browser on this machine that comes back with its cookie. */
export function createIdentify({ conversations, config }: IdentifyDeps): Identify {
  const userHeader = config.userHeader ?? null;
  let isAdopted = false;
  const adopt = (reader: string): void => {
    if (isAdopted) return;
    try {
      conversations.adopt(reader);
      isAdopted = true;
    } catch (error) {
      if (!(error instanceof CasebookError)) throw error; // the next request tries again
    }
  };
  return (request, response, given = userInQuery(request)) => {
    const value = readReaderCookie(request.get('cookie'));
    const cookie = value === null ? null : readerOfCookie(value);
    const isLocal = config.trustProxy === 0 && isFromHere(request);
    const chosen = chooseReader({
      names: userHeader === null ? null : (request.headersDistinct[userHeader] ?? []),
      user: given,
      cookie,
      isPage: request.get('sec-fetch-site') !== undefined || request.get('origin') !== undefined,
      hasKey: config.apiKey !== null,
      isLocal,
    });
    if (chosen.kind === 'known') {
      if (chosen.reader === cookie && isLocal) adopt(cookie);
      return chosen.reader;
    }
    if (chosen.kind === 'fresh') return readerOfCookie(giveCookie(request, response));
    throw refusal(chosen.kind, userHeader);
  };
}

/**
 * Gives a browser that opens the page its cookie, before the page asks anything: of several questions at once each would else get another.
 * A page elsewhere that only names the address (an image, a frame) gets none.
 */
export function greetReader({ userHeader = null }: IdentifyDeps['config']): RequestHandler {
  return (request, response, next) => {
    const isOpened = (request.get('sec-fetch-dest') ?? 'document') === 'document';
    const isNew = readReaderCookie(request.get('cookie')) === null;
    if (request.method === 'GET' && userHeader === null && isOpened && isNew) {
      giveCookie(request, response);
    }
    next();
  };
}

function giveCookie(request: Request, response: Response): string {
  const value = newReaderCookie();
  response.append('set-cookie', setReaderCookie(value, request.secure));
  return value;
}

/** From a program or a browser on this machine; what a proxy sends on says so. */
export function isFromHere(request: Request): boolean {
  const isSentOn = ['x-forwarded-for', 'forwarded', 'via'].some(
    (name) => request.get(name) !== undefined,
  );
  const isNear = isLoopbackAddress(request.socket.remoteAddress ?? '');
  return isNear && !isSentOn && isLoopbackHost(request.get('host') ?? '');
}

function userInQuery(request: Request): string | null {
  const { user } = request.query;
  return user === undefined ? null : readInput(userSchema, user, ['user']);
}

function refusal(kind: 'unnamed' | 'unbelieved', userHeader: string | null): InputError {
  if (kind === 'unnamed') {
    const rule = `the login proxy names who asks, once, in the header ${userHeader ?? ''}`;
    return new InputError(rule, [], { status: 401, code: 'unauthorized' });
  }
  const rule = 'user is believed of programs on this machine, or with CASEBOOK_API_KEY';
  return new InputError(rule, ['user']);
}
