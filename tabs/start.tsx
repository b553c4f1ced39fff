import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { firstAnswers } from './firstAnswers.ts';
import { languageOf, startTexts } from './i18n.ts';
import { Outside } from './Outside.tsx';
import { kept } from './storage.ts';
import { type Host, ready } from './teams.ts';
import { bareTheme, fetchTheme } from './themes.ts';

/** Shows the tab, or to somebody who opens it in a plain browser, where it belongs. */
export async function start(container: HTMLElement, host: Host | null): Promise<void> {
  const language = languageOf(host?.locale ?? navigator.language);
  const answers = host && firstAnswers(window.location);
  await Promise.all([startTexts(language), fetchTheme(host?.theme ?? bareTheme())]);
  // The browser fetches what it keeps when it is first asked for it: better now than while the page is drawn.
  kept('look');
  await answers;
  const root = createRoot(container);
  if (!host) {
    root.render(<Outside />);
    return;
  }
  root.render(<App host={host} language={language} />);
  ready();
}
