import { FluentProvider } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createInstance } from 'i18next';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { da } from '../../tabs/text/da.ts';
import { en } from '../../tabs/text/en.ts';

/** The markup of a part of the tab, without its styles. `answers`: what the API has said, by the query's key: `own`, `expert/own`. */
export async function markupOf(
  part: ReactNode,
  language: 'da' | 'en',
  answers: Record<string, unknown>,
): Promise<string> {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
  for (const [key, answer] of Object.entries(answers)) client.setQueryData(key.split('/'), answer);
  const i18n = createInstance();
  const resources = { da: { translation: da }, en: { translation: en } };
  await i18n.init({ lng: language, resources, interpolation: { escapeValue: false } });
  return renderToStaticMarkup(
    <FluentProvider>
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={client}>
          <MemoryRouter>{part}</MemoryRouter>
        </QueryClientProvider>
      </I18nextProvider>
    </FluentProvider>,
  ).replace(/<style.*?<\/style>/gs, '');
}
