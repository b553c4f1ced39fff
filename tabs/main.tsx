import { askEarly } from './early.ts';
import { askedBy, goToFirstPage } from './firstPage.ts';
import { languageOf } from './language.ts';
import { createRequest } from './request.ts';
import { bearerToken, connect, type Host } from './teams.ts';

/** How long the page lets the host and its questions go before it, in milliseconds. */
const headStart = 500;

const container = document.getElementById('root');
// Nothing here is waited for: the page that comes needs parts of what begins it.
if (container && window.location.pathname === '/linkedin/callback') {
  void import('./comeBack.tsx').then(({ comeBack }) => comeBack(container));
} else if (container) void open(container);

/**
 * The page is fetched while the host says who is there. It is set up only once it has asked for what it shows, since
 * nothing else happens meanwhile.
 */
async function open(container: HTMLElement) {
  const host = connect();
  const asked = host.then(askFirst);
  await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, headStart))]);
  const { start } = await import('./start.tsx');
  await start(container, await host);
}

async function askFirst(host: Host | null) {
  if (!host) return;
  const language = languageOf(host.locale);
  goToFirstPage(host.subPageId);
  const request = createRequest({ token: bearerToken, language: () => language }, '/api/v1');
  askEarly(request, askedBy(window.location));
  // Without it nothing is asked yet; whoever asked is told of a refusal.
  await bearerToken().catch(() => {});
}
