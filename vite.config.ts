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
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    // adaptivecards and the Fluent icons set are large by nature; they are chunks of their own.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: {
        tab: resolve(import.meta.dirname, 'tabs/index.html'),
        local: resolve(import.meta.dirname, 'tabs/local/index.html'),
      },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
            {
              name: 'fluent',
              test: /node_modules[\\/](@fluentui[\\/](?!react-charts|chart)|@griffel|@floating-ui|tabster|keyborg)/,
              priority: 2,
            },
            { name: 'adaptivecards', test: /node_modules[\\/](adaptivecards|swiper)[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
});
