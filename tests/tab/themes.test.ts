import { expect, test } from 'vitest';
import type { ThemeName } from '../../tabs/teams.ts';
import { wear } from '../../tabs/themes.ts';

test('a theme that comes late is not put on over one that was wanted since', async () => {
  const worn: ThemeName[] = [];
  const put = (theme: ThemeName) => void worn.push(theme);
  await Promise.all([wear('dark', put), wear('default', put)]);
  expect(worn).toEqual(['default']);
  await wear('contrast', put);
  expect(worn).toEqual(['default', 'contrast']);
});
