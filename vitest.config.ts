import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Real servers, browsers and child processes, which wait as much as they work: three keep two cores busy.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // As long as the browser waits for an element: a second is nothing on a machine that is busy.
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default'],
  },
});
