import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Real servers, browsers and child processes: two at a time is what two cores can carry.
    maxWorkers: 2,
    // The app is started a few hundred times: what Node has made of its files once need not be made again.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'chalkline-compiled') },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // As long as the browser waits for an element: a second is nothing on a machine that is busy.
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default'],
  },
});
