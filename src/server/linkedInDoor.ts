import { Router } from 'express';
import { Refusal } from '../domain/errors.ts';
import type { Ports } from '../ports.ts';

/**
 * /linkedin/start: Teams opens windows at our own address only; from here they go on to LinkedIn. The way back,
 * /linkedin/callback, is a page of the tab: it hands what LinkedIn said to the window that asked, and to nobody else,
 * so that no link from elsewhere can connect a stranger's account.
 */
export function createLinkedInDoor(ports: Ports): Router {
  const router = Router();
  router.get('/start', (request, response) => {
    const { state } = request.query;
    if (!ports.linkedIn || typeof state !== 'string' || !/^[\w-]{4,64}$/.test(state)) {
      throw new Refusal('notFound');
    }
    response.set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    // It would part the window from Teams, which opened it.
    response.removeHeader('cross-origin-opener-policy');
    response.redirect(302, ports.linkedIn.consentUrl(state));
  });
  return router;
}
