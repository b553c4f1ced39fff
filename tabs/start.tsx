import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { firstAnswers } from './firstAnswers.ts';
import { languageOf, startTexts } from './i18n.ts';
import { Outside } from './Outside.tsx';
import { type Host, ready } from './teams.ts';
import { bareTheme, fetchTheme } from './themes.ts';

/** Shows the tab, or to somebody who opens it in a plain browser, where it belongs. */
export async function start(container: HTMLElement, host: Host | null): Promise<void> {
  const language = languageOf(host?.locale ?? navigator.language);
  await Promise.all([
    startTexts(language),
    fetchTheme(host?.theme ?? bareTheme()),
    host && firstAnswers(window.location),
  ]);
  const root = createRoot(container);
  if (!host) {
    root.render(<Outside />);
    return;
  }
  root.render(<App host={host} language={language} />);
  ready();
}
