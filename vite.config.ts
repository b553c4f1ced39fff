import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Two pages from one build: `dist/index.html` is the tab (served under /tab/), `dist/local/index.html` the local
 * Teams window (served under /local/). Both load their parts from /assets/.
 */
export default defineConfig({
  root: resolve(import.meta.dirname, 'tabs'),
  base: '/',
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        tab: resolve(import.meta.dirname, 'tabs/index.html'),
        local: resolve(import.meta.dirname, 'tabs/local/index.html'),
      },
      output: {
        codeSplitting: {
          groups: [
            // Rendering to text is for the window alone; the tab must not load it. Fluent UI stands in no group
            // for the same reason: each page loads the parts it uses.
            {
              name: 'react',
              test: /node_modules[\\/](react[\\/]|scheduler[\\/]|react-dom[\\/](?!server|cjs[\\/]react-dom-server))/,
              priority: 3,
            },
            { name: 'adaptivecards', test: /node_modules[\\/](adaptivecards|swiper)[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
});
