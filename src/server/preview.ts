import { type Response, Router } from 'express';
import { previewPicture } from '../actions/previewPicture.ts';
import { Refusal } from '../domain/errors.ts';
import type { ContentItem } from '../domain/item.ts';
import { jpegOf, picturePathPattern, pictureSize } from '../domain/picture.ts';
import type { Ports, Programme } from '../ports.ts';
import { escapeHtml } from './page.ts';

/**
 * What a preview is made of. It tells of the item and of nobody who shared it. `og:url` is the tracked link, because
 * Teams and some networks lead there on a click; the address of the destination is the canonical one. No script.
 */
export function previewPage(
  item: ContentItem,
  destination: string,
  link: string,
  programme: Programme,
): string {
  const tags = [
    property('og:type', 'article'),
    property('og:site_name', programme.organisation),
    property('og:title', item.title),
    property('og:description', item.why),
    property('og:url', link),
    property('og:locale', item.language === 'da' ? 'da_DK' : 'en_GB'),
    ...pictureTags(item.picture, programme.publicUrl),
    named('twitter:card', item.picture ? 'summary_large_image' : 'summary'),
    named('description', item.why),
    named('robots', 'noindex'),
    `<link rel="canonical" href="${escapeHtml(destination)}">`,
  ];
  const [title, why, address] = [item.title, item.why, destination].map(escapeHtml);
  return `<!doctype html><html lang="${item.language}"><head><meta charset="utf-8"><title>${title}</title>
${tags.join('\n')}
</head><body><h1>${title}</h1><p>${why}</p><p><a href="${address}">${address}</a></p></body></html>`;
}

function pictureTags(picture: ContentItem['picture'], publicUrl: string): string[] {
  if (!picture) return [];
  const ours = picturePathPattern.test(picture.url);
  const size = ours
    ? [
        property('og:image:type', 'image/jpeg'),
        property('og:image:width', String(pictureSize.width)),
        property('og:image:height', String(pictureSize.height)),
      ]
    : [];
  return [
    property('og:image', new URL(jpegOf(picture.url), publicUrl).href),
    ...size,
    property('og:image:alt', picture.alt),
  ];
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${escapeHtml(content)}">`;
}

function named(name: string, content: string): string {
  return `<meta name="${name}" content="${escapeHtml(content)}">`;
}

/** A preview is fetched by a handful of machines soon after a post; 20 pictures are what is new in a week. */
const maxCached = 20;

/** /preview/ID.jpg, for crawlers that take no WebP. */
export function createPreviewPictures(ports: Ports): Router {
  const cached = new Map<string, Promise<Buffer | null>>();

  function find(id: string): Promise<Buffer | null> {
    const made = cached.get(id) ?? previewPicture(id, ports);
    cached.delete(id);
    cached.set(id, made);
    const oldest = cached.keys().next();
    if (cached.size > maxCached && !oldest.done) cached.delete(oldest.value);
    const forget = () => void (cached.get(id) === made && cached.delete(id));
    made.then((bytes) => bytes ?? forget(), forget);
    return made;
  }

  const router = Router();
  router.get('/:name', async (request, response: Response) => {
    const id = /^([0-9a-f]{40})\.jpg$/.exec(request.params.name)?.[1];
    const bytes = id ? await find(id) : null;
    if (!bytes) throw new Refusal('notFound');
    response
      .set({
        'cache-control': 'public, max-age=31536000, immutable',
        'cross-origin-resource-policy': 'cross-origin',
      })
      .type('image/jpeg')
      .send(bytes);
  });
  return router;
}
