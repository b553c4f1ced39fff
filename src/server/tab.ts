import { join } from 'node:path';
import express, { Router } from 'express';
import helmet from 'helmet';
import { compressedAssets } from './compressedAssets.ts';

/** Where Teams and Microsoft 365 show a tab. */
const teamsHosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/** The built tab: assets with their hash for a year, pages never from a cache. */
export function createTab(tabDir: string, local: boolean): Router {
  const router = Router();
  const page = helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Fluent UI writes its styles at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'https:', 'data:', 'blob:', ...(local ? ['http:'] : [])],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'https://res.cdn.office.net'],
        frameSrc: ["'self'"],
        frameAncestors: local ? ["'self'", 'http://localhost:*', 'http://127.0.0.1:*'] : teamsHosts,
        upgradeInsecureRequests: local ? null : [],
      },
    },
    // Teams frames the tab from another origin; frame-ancestors above says who may.
    frameguard: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    strictTransportSecurity: !local,
  });
  // Nobody opens such a file as a page; with few words, as there are many of them on the way to the first page.
  const file = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"] } },
    frameguard: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    strictTransportSecurity: !local,
    dnsPrefetchControl: false,
    ieNoOpen: false,
    originAgentCluster: false,
    permittedCrossDomainPolicies: false,
    xssFilter: false,
  });
  router.use(['/tab', '/sample', '/local', '/linkedin/callback'], page);
  router.use('/assets', file);
  router.use('/assets', compressedAssets(join(tabDir, 'assets')));
  router.use(
    '/assets',
    express.static(join(tabDir, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  router.use('/sample', express.static(join(tabDir, 'sample'), { maxAge: '1d' }));
  router.get(['/tab', '/tab/*path', '/linkedin/callback'], (_request, response) => {
    response.set('cache-control', 'no-store').sendFile('index.html', { root: tabDir });
  });
  return router;
}
