import { expect, test } from 'vitest';
import { z } from 'zod';
import { packageSettings } from '../../appPackage/settings.ts';
import { exported } from './server.ts';
import { templateSettings } from './template.ts';

const settings = await exported(
  'src/config.ts',
  'settings',
  z.array(z.looseObject({ name: z.string(), required: z.boolean() })),
);
const given = templateSettings();

test.skipIf(!settings)('the container gets every setting production asks for', () => {
  const required = (settings ?? []).filter((setting) => setting.required).map((setting) => setting.name);
  expect(required.filter((name) => !given.includes(name))).toEqual([]);
});

test.skipIf(!settings)('the container gets no setting nobody reads', () => {
  const known = new Set(settings?.map((setting) => setting.name));
  expect(given.filter((name) => !known.has(name))).toEqual([]);
});

test('package and container call the same things the same', () => {
  const shared = Object.keys(packageSettings).filter((name) => name !== 'APP_ID');
  expect(shared.filter((name) => !given.includes(name))).toEqual([]);
});
