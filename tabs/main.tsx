import { askEarly } from './early.ts';
import { askedBy, goToFirstPage } from './firstPage.ts';
import { catalogues, languageOf } from './language.ts';
import { createRequest } from './request.ts';
import { bearerToken, connect } from './teams.ts';

// Side by side: the words, the page, the host, and as soon as the host has said who is there, what the page shows.
const container = document.getElementById('root');
// Nothing here is waited for: the page that comes needs parts of what begins it.
if (container && window.location.pathname === '/linkedin/callback') {
  void import('./comeBack.tsx').then(({ comeBack }) => comeBack(container));
} else if (container) void open(container);

async function open(container: HTMLElement) {
  void catalogues[languageOf(navigator.language)]();
  const page = import('./start.tsx');
  const host = await connect();
  if (host) {
    const language = languageOf(host.locale);
    void catalogues[language]();
    goToFirstPage(host.subPageId);
    const request = createRequest({ token: bearerToken, language: () => language }, '/api/v1');
    askEarly(request, askedBy(window.location));
  }
  const { start } = await page;
  await start(container, host);
}
