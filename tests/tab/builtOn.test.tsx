import { FluentProvider } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createInstance } from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import type { BuiltOn as Found } from '../../src/server/contract/post.ts';
import { BuiltOn } from '../../tabs/pages/insight/BuiltOn.tsx';
import { da } from '../../tabs/text/da.ts';
import { en } from '../../tabs/text/en.ts';

async function render(items: Found['items'], language: 'da' | 'en'): Promise<string> {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
  client.setQueryData(['built-on'], items);
  const i18n = createInstance();
  const resources = { da: { translation: da }, en: { translation: en } };
  await i18n.init({ lng: language, resources, interpolation: { escapeValue: false } });
  return renderToStaticMarkup(
    <FluentProvider>
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={client}>
          <MemoryRouter>
            <BuiltOn />
          </MemoryRouter>
        </QueryClientProvider>
      </I18nextProvider>
    </FluentProvider>,
  ).replace(/<style.*?<\/style>/gs, '');
}

const item = { itemId: 'item-1', title: 'A cold house', month: '2026-10', people: 20 };

it.each([
  ['da', 'Delt af 20 personer eller flere', 'oktober 2026'],
  ['en', 'Shared by 20 people or more', 'October 2026'],
] as const)('what colleagues built on is told by a lower edge, in %s', async (language, people, month) => {
  const shown = await render([item], language);
  for (const part of [people, month, 'A cold house', 'href="/library/item-1"']) expect(shown).toContain(part);
  expect(await render([], language)).not.toContain('<section');
});
