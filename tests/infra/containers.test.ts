import { expect, test } from 'vitest';
import { z } from 'zod';
import { exported } from './server.ts';
import { templateContainers } from './template.ts';

const containers = await exported(
  'src/store/containers.ts',
  'containers',
  z.record(z.string(), z.object({ partition: z.string(), indexed: z.array(z.string()).readonly() })),
);
const inTemplate = templateContainers();

function plain(path: string): string {
  return path.replace(/^\//, '').replace(/(\/?\[\])?(\/\?)?$/, '');
}

test.skipIf(!containers)('the template makes every container under its key', () => {
  const keys = inTemplate.map(({ name, partitionKey }) => [name, plain(partitionKey)]);
  const wanted = Object.entries(containers ?? {}).map(([name, { partition }]) => [name, plain(partition)]);
  expect(Object.fromEntries(keys)).toEqual(Object.fromEntries(wanted));
});

test.skipIf(!containers)('the template indexes every field that is asked for', () => {
  for (const { name, indexed } of inTemplate) {
    const wanted = containers?.[name]?.indexed.map(plain).sort();
    expect(indexed.map(plain).sort(), name).toEqual(wanted);
  }
});

test('no large text is indexed', () => {
  const texts = ['text', 'revisions', 'history', 'outbox', 'words', 'body', 'people'];
  for (const { name, indexed } of inTemplate) {
    expect(
      indexed.map(plain).filter((field) => texts.includes(field)),
      name,
    ).toEqual([]);
  }
});
