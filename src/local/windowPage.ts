import { resolve } from 'node:path';
import { Router } from 'express';

const page = resolve(import.meta.dirname, '../../dist/local/index.html');

// Pictures on cards may come from anywhere, as in Teams; everything else is ours. Fluent UI writes style tags.
const contentSecurityPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: http: https:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The built page of the local Teams window. */
export function windowRouter(): Router {
  const router = Router();
  router.get('/', (_req, res) => {
    res.set({
      'content-security-policy': contentSecurityPolicy,
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
    });
    res.sendFile(page, { cacheControl: false }, (error) => {
      if (error && !res.headersSent) {
        res.status(503).type('text').send('The window is not built yet. Run "npm run build", then reload.');
      }
    });
  });
  return router;
}
