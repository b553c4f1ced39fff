import type { RequestHandler, Response } from 'express';
import type { ContentItem } from '../domain/item.ts';
import { linkCode, type TrackedLink } from '../domain/link.ts';
import type { Ports } from '../ports.ts';
import { agentOf } from './agents.ts';
import type { ClickCounter } from './clicks.ts';
import { askedLanguage } from './errors.ts';
import { page } from './page.ts';
import { previewPage } from './preview.ts';
import { createVisitJudge } from './visits.ts';

const unknownForMs = 30_000;
/** How long what is known of a link is taken for granted; after that it is asked for again, beside the answer. */
const freshForMs = 60_000;
const maxCached = 100_000;

interface Known {
  link: TrackedLink;
  readAt: number;
}

export interface Redirect {
  /** Leads on where the link is in memory; everything else goes to the next in line. */
  fromMemory: RequestHandler<{ code: string }>;
  /** Looks the link up and leads on; whoever is not led on goes to the page behind, with the link as far as there is one. */
  fromStore: RequestHandler<{ code: string }>;
}

/**
 * /s/CODE: the destination comes from the store and from nowhere else. People are led on for as long as the link is
 * there, whatever became of its item: what they were promised may still be read. `perMinute` visits from one address
 * are counted as people's at most; led on is everybody.
 */
export function createRedirect(
  { documents, clock, programme }: Pick<Ports, 'documents' | 'clock' | 'programme'>,
  clicks: ClickCounter,
  perMinute: number,
): Redirect {
  const known = new Map<string, Known>();
  /** When a code was last asked for in vain. */
  const unknown = new Map<string, number>();
  const judge = createVisitJudge(clock, perMinute);

  function remembered(code: string): TrackedLink | null {
    const cached = known.get(code);
    if (!cached) return null;
    const age = clock.now().getTime() - cached.readAt;
    if (age < 0 || age > freshForMs) refresh(code, cached);
    return cached.link;
  }

  function wasInVain(code: string): boolean {
    // A clock that was put back makes the asking lie ahead: then nothing is known of it any more.
    const age = clock.now().getTime() - (unknown.get(code) ?? Number.NEGATIVE_INFINITY);
    return age >= 0 && age < unknownForMs;
  }

  async function read(code: string): Promise<TrackedLink | null> {
    const stored = await documents.read('links', code, code);
    if (known.size > maxCached) known.clear();
    if (unknown.size > maxCached) unknown.clear();
    const readAt = clock.now().getTime();
    if (!stored) {
      unknown.set(code, readAt);
      return null;
    }
    // As an HTTP header takes it.
    const link = { ...stored.doc, url: new URL(stored.doc.url).href };
    known.set(code, { link, readAt });
    return link;
  }

  /** Nobody waits for it; while the store is away, what was known stands. */
  function refresh(code: string, cached: Known): void {
    cached.readAt = clock.now().getTime();
    read(code).then(
      (link) => void (link ?? known.delete(code)),
      () => undefined,
    );
  }

  const leadOn: (link: TrackedLink, ...rest: Parameters<RequestHandler<{ code: string }>>) => void = (
    link,
    request,
    response,
    next,
  ) => {
    response.locals.link = link;
    if (!link.uncounted && programme.collectsFigures) clicks.count(link, judge(request, link.id));
    if (agentOf(request.headers['user-agent'] ?? '') === 'previewer') return next('route');
    response.writeHead(302, { ...headers, location: link.url, 'content-length': 0 }).end();
  };

  return {
    fromMemory: (request, response, next) => {
      const link = remembered(request.params.code);
      if (link) leadOn(link, request, response, next);
      else next();
    },
    fromStore: async (request, response, next) => {
      const { code } = request.params;
      const link = linkCode.test(code) && !wasInVain(code) ? await read(code) : null;
      if (link) leadOn(link, request, response, next);
      else next();
    },
  };
}

const headers = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'x-content-type-options': 'nosniff',
};

/** What fetches previews gets a page to make one of; where there is no link, a page says so. */
export function createLinkPages({
  documents,
  programme,
}: Pick<Ports, 'documents' | 'programme'>): RequestHandler<{ code: string }> {
  /** What the page for a preview tells of; null where there is nothing, or nothing any more, to tell. */
  async function itemOf({ itemId }: TrackedLink): Promise<ContentItem | null> {
    const stored = itemId ? await documents.read('library', itemId, 'item').catch(() => null) : null;
    // What was taken down is not said anew.
    return stored?.doc.kind === 'item' && !stored.doc.withdrawn ? stored.doc : null;
  }

  return async (request, response) => {
    const link: TrackedLink | null = response.locals.link ?? null;
    response.set(headers);
    if (!link) return notThere(response, askedLanguage(request) ?? 'en');
    const item = await itemOf(link);
    if (!item) return response.redirect(302, link.url);
    const address = `${programme.publicUrl}/s/${request.params.code}`;
    response.type('html').send(previewPage(item, link.url, address, programme));
  };
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
