import { Router, type Request } from 'express';
import type { Casebook } from '../../casebook.ts';
import type { Config } from '../../config.ts';
import { CasebookError } from '../../errors.ts';
import { InputError } from '../http/inputError.ts';
import { onlyMethods } from '../http/onlyMethods.ts';
import { isFromHere, type Identify } from '../readers/createIdentify.ts';
import { withPlaces } from './conversationRoutes.ts';

/** What sharing works with. */
export interface ShareDeps {
  casebook: Pick<Casebook, 'conversations' | 'relocate'>;
  identify: Identify;
  config: Pick<Config, 'apiKey' | 'trustProxy'> & Partial<Pick<Config, 'userHeader'>>;
}

/**
 * A link under which others may read one conversation, until its reader takes it back. What is shared stays behind the server's own door: its
 * key, a login proxy, or this machine.
 */
export function shareRoutes({ casebook, identify, config }: ShareDeps): Router {
  const router = Router();
  const { conversations, relocate } = casebook;
  const hasDoor = config.apiKey !== null || (config.userHeader ?? null) !== null;
  const assertDoor = (request: Request): void => {
    if (hasDoor || (config.trustProxy === 0 && isFromHere(request))) return;
    const rule =
      'conversations are shared with CASEBOOK_API_KEY, behind a login proxy, or on this machine';
    throw new InputError(rule, [], { status: 403, code: 'forbidden' });
  };
  router.get('/conversations/:id/share', (request, response) => {
    const { id } = request.params;
    const own = conversations.of(identify(request, response));
    const share = own.shareOf(id);
    if (share === null) throw new CasebookError('not_found', `${named(id)} is not shared`);
    response.json(share);
  });
  router.post('/conversations/:id/share', (request, response) => {
    assertDoor(request);
    const { id } = request.params;
    const share = conversations.of(identify(request, response)).share(id);
    if (share === null) throw new CasebookError('not_found', `there is no ${named(id)}`);
    response.json(share);
  });
  router.delete('/conversations/:id/share', (request, response) => {
    const { id } = request.params;
    const own = conversations.of(identify(request, response));
    if (!own.unshare(id)) throw new CasebookError('not_found', `${named(id)} is not shared`);
    response.status(204).end();
  });
  router.get('/shared/:share', (request, response) => {
    assertDoor(request);
    const conversation = conversations.shared(request.params.share);
    if (conversation === null) {
      const message = 'this link leads to no conversation: it was taken back, or never made';
      throw new CasebookError('not_found', message);
    }
    response.json(withPlaces(conversation, relocate));
  });
  router.all('/conversations/:id/share', onlyMethods('GET', 'HEAD', 'POST', 'DELETE'));
  router.all('/shared/:share', onlyMethods('GET', 'HEAD'));
  return router;
}

function named(id: string): string {
  return `conversation ${id.slice(0, 80)}`;
}
