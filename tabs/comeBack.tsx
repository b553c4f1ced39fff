import { createRoot } from 'react-dom/client';
import { Handed } from './Handed.tsx';
import { allTexts, startTexts } from './i18n.ts';
import { languageOf } from './language.ts';
import { handBack } from './linkedIn.ts';
import { bareTheme, fetchTheme } from './themes.ts';

/** The window that was at LinkedIn. What LinkedIn gave does not stay in its address. */
export async function comeBack(container: HTMLElement): Promise<void> {
  const query = new URLSearchParams(window.location.search);
  window.history.replaceState(null, '', window.location.pathname);
  await startTexts(languageOf(navigator.language));
  await Promise.all([allTexts(), fetchTheme(bareTheme())]);
  createRoot(container).render(<Handed />);
  await handBack(query);
}
