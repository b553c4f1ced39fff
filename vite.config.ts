import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const page = (path: string) => resolve(import.meta.dirname, 'tabs', path);

/** What the tab needs to talk to Teams and to ask for the first page's contents. */
const early = [
  /tabs[\\/](teams|token|request|early|firstPage|language|libraryPath|addresses)\.ts/,
  /tabs[\\/]pages[\\/]library[\\/]libraryFilter\.ts/,
  /node_modules[\\/](@microsoft[\\/]teams-js|debug|ms|uuid)[\\/]/,
];

/**
 * TeamsJS notes the local time for a log that nobody keeps, before anything else can happen. It is the only use of the
 * browser's dates on the way to the first page, and takes a slow laptop a fifth of a second.
 */
function withoutLocalTime(): Plugin {
  const costly = '(new Date).toLocaleString()';
  return {
    name: 'without-local-time',
    transform: {
      filter: { id: /@microsoft[\\/]teams-js[\\/].*[\\/]public[\\/]app[\\/]app\.js$/ },
      handler(code) {
        if (!code.includes(costly)) this.error('TeamsJS no longer notes the local time: this may go.');
        return { code: code.replace(costly, '""'), map: null };
      },
    },
  };
}

/** The files that the first page is made of. */
const firstPage = ['rolldown-runtime', 'libraries', 'first', 'start'];

/** Lets the browser fetch the first page before main.tsx asks for it. */
function preloadFirstPage(): Plugin {
  return {
    name: 'preload-first-page',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, path }) =>
        Object.values(path === '/index.html' ? (bundle ?? {}) : {})
          .filter((file) => file.type === 'chunk' && firstPage.includes(file.name))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
            injectTo: 'head' as const,
          })),
    },
  };
}

/**
 * Two pages from one build: `dist/index.html` is the tab (served under /tab/), `dist/local/index.html` the local
 * Teams window (served under /local/). Both load their parts from /assets/. All that the tab's first page is made of
 * stands in one file, which is fetched while main.tsx talks to Teams.
 */
export default defineConfig({
  root: page(''),
  base: '/',
  plugins: [react(), withoutLocalTime(), preloadFirstPage()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: { tab: page('index.html'), start: page('start.tsx'), local: page('local/index.html') },
      output: {
        codeSplitting: {
          // The higher ones take along what they need, so that neither page ever comes along with the other.
          groups: [
            { name: 'early', test: (id) => early.some((path) => path.test(id)), priority: 4 },
            { name: 'preload', test: /vite[\\/](preload-helper|modulepreload-polyfill)/, priority: 5 },
            { name: 'tab', test: /tabs[\\/](index\.html|main\.tsx)/, priority: 3 },
            { name: 'local', test: /tabs[\\/]local[\\/](index\.html|main\.ts)/, priority: 3 },
            { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 2 },
            { name: 'first', tags: ['$initial'], priority: 1 },
            { name: 'adaptivecards', test: /node_modules[\\/](adaptivecards|swiper)[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
});
