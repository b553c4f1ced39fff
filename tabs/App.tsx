import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { type Language, switchLanguage } from './i18n.ts';
import { queries, queryClient } from './queries.ts';
import { Pages } from './routes.tsx';
import { type Host, onThemeChange, type ThemeName } from './teams.ts';

const themes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

const usePageStyles = makeStaticStyles({
  'html, body': { margin: 0, minHeight: '100%', overflowWrap: 'anywhere' },
  // A field is never wider than its column, whatever the options of its list.
  '.fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
  '.fui-Select__select': { minWidth: 0, textOverflow: 'ellipsis' },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': { animationDuration: '0.01ms', transitionDuration: '0.01ms' },
  },
});

const useStyles = makeStyles({
  app: { minHeight: '100dvh', backgroundColor: tokens.colorNeutralBackground3, isolation: 'isolate' },
});

const HostContext = createContext<{ theme: ThemeName; language: Language }>({
  theme: 'default',
  language: 'en',
});

/** The host's theme and language, both followed live. */
export function useHost() {
  return use(HostContext);
}

export function ThemedPage({ theme, children }: { theme: ThemeName; children: ReactNode }) {
  usePageStyles();
  const styles = useStyles();
  return (
    <FluentProvider theme={themes[theme]}>
      {/* Not on the provider itself: its class goes on to every menu and dialog as well. */}
      <div className={styles.app}>{children}</div>
    </FluentProvider>
  );
}

export function App({ host, language }: { host: Host; language: Language }) {
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => onThemeChange(setTheme), []);
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
  const settings = useQuery(queries.settings);
  const chosen = settings.data?.language ?? host.language;
  useEffect(() => {
    void switchLanguage(chosen);
  }, [chosen]);
  return null;
}
