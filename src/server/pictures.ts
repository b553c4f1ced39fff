import { Router } from 'express';
import { readPicture } from '../actions/pictures.ts';
import { Refusal } from '../domain/errors.ts';
import type { Ports } from '../ports.ts';

/** At most 200 kB each. */
const maxCached = 150;

const headers = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-disposition': 'inline',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  // Teams, the networks and the public pages show it from elsewhere.
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};

/** /pictures/ID.webp, for everybody: Teams, crawlers and networks fetch it without signing in. */
export function createPictures(ports: Ports): Router {
  /** Those asked for last stand last. */
  const cached = new Map<string, Buffer>();
  /** A crowd that comes at once asks the store once. */
  const asking = new Map<string, Promise<Buffer | null>>();

  async function find(id: string): Promise<Buffer | null> {
    const known = cached.get(id);
    if (known) keep(id, known);
    return known ?? asking.get(id) ?? ask(id);
  }

  function ask(id: string): Promise<Buffer | null> {
    const asked = readPicture(id, ports)
      .then((bytes) => {
        if (bytes) keep(id, bytes);
        return bytes;
      })
      .finally(() => asking.delete(id));
    asking.set(id, asked);
    return asked;
  }

  function keep(id: string, bytes: Buffer): void {
    cached.delete(id);
    cached.set(id, bytes);
    const oldest = cached.keys().next();
    if (cached.size > maxCached && !oldest.done) cached.delete(oldest.value);
  }

  const router = Router();
  router.get('/:name', async (request, response) => {
    const id = /^([0-9a-f]{40})\.webp$/.exec(request.params.name)?.[1];
    const bytes = id ? await find(id) : null;
    if (!bytes) throw new Refusal('notFound');
    response.set(headers).type('image/webp').send(bytes);
  });
  return router;
}
