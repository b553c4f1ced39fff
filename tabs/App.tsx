import 'virtual:theme-light.css';
import './page.css';
import { FluentProvider, type PartialTheme } from '@fluentui/react-components';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useState } from 'react';
import styles from './App.module.css';
import { allTexts, type Language, switchLanguage } from './i18n.ts';
import { queries, queryClient } from './queries.ts';
import { Pages } from './routes.tsx';
import { type Host, onThemeChange, type ThemeName } from './teams.ts';
import { wear } from './themes.ts';

/** What each theme holds stands in a style sheet (vite.config.ts). */
const inStyleSheet: PartialTheme = {};

const HostContext = createContext<{ theme: ThemeName; language: Language }>({
  theme: 'default',
  language: 'en',
});

/** The host's theme and language, both followed live. */
export function useHost() {
  return use(HostContext);
}

export function ThemedPage({ theme, children }: { theme: ThemeName; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <FluentProvider theme={inStyleSheet}>
      {/* Not on the provider itself: its class goes on to every menu and dialog as well. */}
      <div className={styles.app}>{children}</div>
    </FluentProvider>
  );
}

export function App({ host, language }: { host: Host; language: Language }) {
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => onThemeChange((next) => void wear(next, setTheme)), []);
  // The words of every other page are there by the time somebody goes on; whoever needs them meanwhile waits for them.
  useEffect(() => void allTexts().catch(() => {}), []);
  return (
    <ThemedPage theme={theme}>
      <QueryClientProvider client={queryClient}>
        <HostContext value={{ theme, language }}>
          <ChosenLanguage />
          <Pages />
        </HostContext>
      </QueryClientProvider>
    </ThemedPage>
  );
}

/** A language chosen in Settings goes before that of Teams. */
function ChosenLanguage() {
  const host = useHost();
  const { data: me } = useQuery(queries.me);
  // Fetched where they are shown and changed; whoever changes them sees it at once.
  const { data: settings } = useQuery({ ...queries.settings, enabled: false });
  const chosen = (settings ? settings.language : me?.chosenLanguage) ?? host.language;
  useEffect(() => {
    void switchLanguage(chosen);
  }, [chosen]);
  return null;
}
