import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const dockerfile = readFileSync('Dockerfile', 'utf8');
const stages = dockerfile.split(/^FROM /m).slice(1);
const runtime = stages.at(-1) ?? '';
const ignored = readFileSync('.dockerignore', 'utf8');

test('what runs has server, bot, libraries and built pages', () => {
  for (const line of ['COPY package.json ./', 'COPY src ./src', 'COPY bot ./bot']) {
    expect(runtime).toContain(line);
  }
  expect(runtime).toContain('COPY --from=build /app/dist ./dist');
  expect(runtime).toContain('COPY --from=libraries /app/node_modules ./node_modules');
  expect(runtime).toContain('CMD ["node", "src/main.ts"]');
});

test('it runs without root and without build tools', () => {
  expect(runtime).toContain('USER node');
  expect(dockerfile).toContain('npm ci --omit=dev');
  expect(runtime).not.toContain('npm ');
  for (const stage of stages) expect(stage).toMatch(/^node:24-slim/);
});

test('it keeps the optional libraries, which the picture encoder runs on', () => {
  expect(dockerfile).not.toContain('--omit=optional');
  expect(dockerfile).toContain('rm -rf node_modules/node-linux-*');
});

test('it listens and reports health on the documented port', () => {
  expect(runtime).toContain('EXPOSE 3978');
  expect(runtime).toContain('/healthz');
});

test('what is copied is let through to the build', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(
    (match) => match[1]?.split(' ') ?? [],
  );
  const allowed = ignored.split('\n').filter((line) => line.startsWith('!'));
  for (const path of copied) expect(allowed, path).toContain(`!${path}`);
  expect(ignored).not.toContain('!.data');
});

test.runIf(existsSync('src/main.ts'))('the start file is where the image looks', () => {
  expect(existsSync('vite.config.ts')).toBe(true);
});
