import { type Response, Router } from 'express';
import type { TrackedLink } from '../domain/link.ts';
import type { Clock, Documents } from '../ports.ts';
import type { ClickCounter } from './clicks.ts';
import { askedLanguage } from './errors.ts';
import { page } from './page.ts';
import { createVisitJudge } from './visits.ts';

const unknownForMs = 30_000;
const maxCached = 100_000;

/** /s/CODE: the destination comes from the store and from nowhere else. */
export function createLinks(documents: Documents, clicks: ClickCounter, clock: Clock): Router {
  const known = new Map<string, TrackedLink>();
  /** When a code was last asked for in vain. */
  const unknown = new Map<string, number>();
  const judge = createVisitJudge(clock);

  async function find(code: string): Promise<TrackedLink | null> {
    const cached = known.get(code);
    if (cached) return cached;
    // A clock that was put back makes the asking lie ahead: then nothing is known of it any more.
    const age = clock.now().getTime() - (unknown.get(code) ?? Number.NEGATIVE_INFINITY);
    if (age >= 0 && age < unknownForMs) return null;
    const stored = await documents.read('links', code, code);
    if (known.size > maxCached) known.clear();
    if (unknown.size > maxCached) unknown.clear();
    if (stored) known.set(code, stored.doc);
    else unknown.set(code, clock.now().getTime());
    return stored?.doc ?? null;
  }

  const router = Router();
  router.get('/:code', async (request, response) => {
    const { code } = request.params;
    const link = /^[\w-]{4,40}$/.test(code) ? await find(code) : null;
    response.set({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    if (!link) return notThere(response, askedLanguage(request) ?? 'en');
    clicks.count(link, judge(request, code));
    response.redirect(302, link.url);
  });
  return router;
}

/** The same answer for a code that never was, is over, or was mistyped. */
export function notThere(response: Response, language: 'da' | 'en'): void {
  const text =
    language === 'da'
      ? { title: 'Linket findes ikke', body: 'Det er skrevet forkert, eller det er taget ned.' }
      : { title: 'This link does not exist', body: 'It was mistyped, or it has been taken down.' };
  response
    .status(404)
    .type('html')
    .send(page(language, text.title, `<p>${text.body}</p>`));
}
