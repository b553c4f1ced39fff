import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { routeFor } from './addresses.ts';
import { languageOf, startTexts } from './i18n.ts';
import { Outside } from './Outside.tsx';
import { connect, ready } from './teams.ts';

const container = document.getElementById('root');
if (container) await start(container);

async function start(container: HTMLElement) {
  const host = await connect();
  const language = languageOf(host?.locale ?? navigator.language);
  await startTexts(language);
  const root = createRoot(container);
  if (!host) {
    root.render(<Outside />);
    return;
  }
  // A deep link decides the first page only: after a reload the address the person had reached stays.
  const wanted = routeFor(host.subPageId);
  if (wanted && window.history.state === null) window.history.replaceState(null, '', `/tab${wanted}`);
  root.render(<App host={host} language={language} />);
  ready();
}
