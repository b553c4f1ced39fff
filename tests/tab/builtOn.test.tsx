import { expect, it } from 'vitest';
import type { BuiltOn as Found } from '../../src/server/contract/post.ts';
import { BuiltOn } from '../../tabs/pages/insight/BuiltOn.tsx';
import { markupOf } from './markup.tsx';

const render = (items: Found['items'], language: 'da' | 'en') =>
  markupOf(<BuiltOn />, language, { 'built-on': items });

const item = { itemId: 'item-1', title: 'A cold house', month: '2026-10', people: 20 };

it.each([
  ['da', 'Delt af 20 personer eller flere', 'oktober 2026'],
  ['en', 'Shared by 20 people or more', 'October 2026'],
] as const)('what colleagues built on is told by a lower edge, in %s', async (language, people, month) => {
  const shown = await render([item], language);
  for (const part of [people, month, 'A cold house', 'href="/library/item-1"']) expect(shown).toContain(part);
  expect(await render([], language)).not.toContain('<section');
});
