import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const page = (path: string) => resolve(import.meta.dirname, 'tabs', path);

/** What the tab needs to talk to Teams and to ask for the first page's contents. */
const early = [
  /tabs[\\/](teams|token|request|early|firstPage|language|libraryPath|addresses)\.ts/,
  /tabs[\\/]pages[\\/]library[\\/]libraryFilter\.ts/,
  /node_modules[\\/](@microsoft[\\/]teams-js|debug|ms|uuid)[\\/]/,
  // What any file that was put together needs.
  /vite[\\/]preload-helper|rolldown[\\/]runtime/,
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

/**
 * TeamsJS takes along a logger that colours its lines, for whoever sets a flag in the browser's store. Setting it up
 * takes a third of the time that TeamsJS needs before it can ask the host anything.
 */
function withoutColouredLog(): Plugin {
  return {
    name: 'without-coloured-log',
    load: {
      filter: { id: /@microsoft[\\/]teams-js[\\/].*[\\/]debug[\\/]src[\\/]browser\.js$/ },
      handler: () => `
        const silent = Object.assign(() => {}, { extend: () => silent });
        export const b = { debug: Object.assign(() => silent, { formatArgs() {} }) };
      `,
    },
  };
}

/** By what `data-theme` on the root says is worn; whoever wears another one than the first fetches it besides. */
const themes: Record<string, [selector: string, theme: Theme]> = {
  light: [':root', teamsLightTheme],
  dark: ["[data-theme='dark']", teamsDarkTheme],
  contrast: ["[data-theme='contrast']", teamsHighContrastTheme],
};

/**
 * Fluent's Teams themes as style sheets, `virtual:theme-dark.css` and so on, which the browser reads while the scripts are
 * on their way; in a script each would be made of its colours anew whenever the tab is opened.
 */
function themeSheets(): Plugin {
  const prefix = 'virtual:theme-';
  const nameOf = (path: string) => /theme-(\w+)\.css$/.exec(path)?.[1] ?? '';
  return {
    name: 'theme-sheets',
    resolveId: {
      filter: { id: /^virtual:theme-/ },
      handler: (source) => page(source.slice('virtual:'.length)),
    },
    load: {
      filter: { id: /tabs[\\/]theme-\w+\.css$/ },
      handler(path) {
        const [selector, theme] =
          themes[nameOf(path)] ?? this.error(`There is no ${prefix}${nameOf(path)}.css`);
        const values = Object.entries(theme).map(([name, value]) => `--${name}:${value}`);
        return `${selector}{${values.join(';')}}`;
      },
    },
  };
}

/** The files that the first page is made of. */
const firstPage = ['rolldown-runtime', 'react', 'libraries', 'first', 'start'];

function isFirstPage(file: string): boolean {
  return firstPage.some((name) => file.startsWith(`assets/${name}-`));
}

/** Lets the browser fetch the first page, and how it looks, before main.tsx asks for it. */
function preloadFirstPage(): Plugin {
  return {
    name: 'preload-first-page',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle, path }) => {
        const files = Object.values(path === '/index.html' ? (bundle ?? {}) : {});
        const chunks = files
          .filter((file) => file.type === 'chunk' && firstPage.includes(file.name))
          .filter(({ fileName }) => !html.includes(fileName));
        const sheets = chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
        return [
          ...sheets.map((name) => linkTo('stylesheet', name)),
          // After what talks to Teams, for whose answer the page waits longest.
          ...chunks.map(({ fileName }) => linkTo('modulepreload', fileName, { fetchpriority: 'low' })),
        ];
      },
    },
  };
}

/** Says to V8 that what is called soon had better be compiled while it is fetched, beside the page and not by it. */
const compileEarly = '//# allFunctionsCalledOnLoad\n';

/** Packs the first page as small as it gets, which takes a second: nobody shall wait for it after each start. */
function packFirstPage(): Plugin {
  return {
    name: 'pack-first-page',
    writeBundle: {
      order: 'post',
      handler: ({ dir = '' }, bundle) => {
        const html = readFileSync(resolve(dir, 'index.html'), 'utf8');
        for (const { fileName } of Object.values(bundle)) {
          if (!html.includes(fileName)) continue;
          const file = resolve(dir, fileName);
          const text = (fileName.endsWith('.js') ? compileEarly : '') + readFileSync(file, 'utf8');
          writeFileSync(file, text);
          writeFileSync(`${file}.br`, brotliCompressSync(text));
        }
      },
    },
  };
}

function linkTo(rel: string, fileName: string, more: Record<string, string> = {}) {
  return {
    tag: 'link',
    attrs: { rel, crossorigin: true, href: `/${fileName}`, ...more },
    injectTo: 'head' as const,
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
  plugins: [
    react(),
    withoutLocalTime(),
    withoutColouredLog(),
    themeSheets(),
    preloadFirstPage(),
    packFirstPage(),
  ],
  build: {
    outDir: resolve(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 1000,
    modulePreload: {
      polyfill: false,
      // What the first page is made of stands in the document already: to look for it once more takes its time.
      resolveDependencies: (file, dependencies) => (isFirstPage(file) ? [] : dependencies),
    },
    rolldownOptions: {
      input: { tab: page('index.html'), start: page('start.tsx'), local: page('local/index.html') },
      output: {
        codeSplitting: {
          // The higher ones take along what they need, so that neither page ever comes along with the other.
          groups: [
            { name: 'early', test: (id) => early.some((path) => path.test(id)), priority: 4 },
            { name: 'tab', test: /tabs[\\/](index\.html|main\.tsx)/, priority: 3 },
            { name: 'local', test: /tabs[\\/]local[\\/](index\.html|main\.ts)/, priority: 3 },
            {
              name: 'react',
              tags: ['$initial'],
              test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/,
              priority: 3,
            },
            { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 2 },
            { name: 'first', tags: ['$initial'], priority: 1 },
            { name: 'adaptivecards', test: /node_modules[\\/](adaptivecards|swiper)[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
});
