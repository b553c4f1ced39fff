import { FluentProvider, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Place, usePlace } from './address.ts';
import { Column } from './Column.tsx';
import { useChats } from './chat/chats.ts';
import { PeopleDialog } from './people/PeopleDialog.tsx';
import { PeopleSearch } from './people/PeopleSearch.tsx';
import { TopBar } from './TopBar.tsx';
import { catalogues, type Language, LanguageContext } from './texts.ts';
import { fluentThemes } from './themes.ts';

const usePageStyles = makeStaticStyles({
  'html, body': { margin: 0, height: '100%', overflow: 'hidden' },
  '#root': { height: '100%' },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': { animationDuration: '0.01ms', transitionDuration: '0.01ms' },
  },
});

const useStyles = makeStyles({
  window: {
    height: '100dvh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground4,
  },
  columns: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    gap: '8px',
    padding: '0 8px 8px',
    overflowX: 'auto',
    '@media (max-width: 640px)': { gap: 0, padding: 0, scrollSnapType: 'x mandatory' },
  },
  start: { flexGrow: 1, minHeight: 0, display: 'flex', justifyContent: 'center', padding: '0 8px 8px' },
  startBox: {
    width: '100%',
    maxWidth: '600px',
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    marginTop: '4vh',
    padding: '28px 24px 12px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    '@media (max-width: 640px)': { marginTop: 0, padding: '20px 16px 8px' },
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  hint: { margin: '4px 0 16px', color: tokens.colorNeutralForeground2 },
});

export function TeamsWindow() {
  usePageStyles();
  const styles = useStyles();
  const [place, changePlace] = usePlace();
  const [picking, setPicking] = useState(false);
  const language = place.language ?? browserLanguage();
  const texts = catalogues[language];
  const ids = useMemo(() => place.columns.map(({ personId }) => personId), [place.columns]);
  const chats = useChats(ids, place.language);
  const unread = useMemo(
    () => Object.values(chats.unread).reduce((sum, count) => sum + count, 0),
    [chats.unread],
  );

  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) ${texts.title}` : texts.title;
    document.documentElement.lang = language;
  }, [unread, texts, language]);

  const add = useCallback(
    (personId: string) => {
      setPicking(false);
      changePlace((before) => withPerson(before, personId));
    },
    [changePlace],
  );

  return (
    <FluentProvider theme={fluentThemes[place.theme]} data-theme={place.theme}>
      <LanguageContext value={language}>
        {/* Not on the provider itself: its class goes on to every menu and dialog, and would hide what is behind. */}
        <div className={styles.window}>
          <TopBar place={place} unread={chats.unread} onChange={changePlace} onAdd={() => setPicking(true)} />
          {ids.length === 0 ? (
            <main className={styles.start}>
              <div className={styles.startBox}>
                <h2 className={styles.heading}>{texts.pickPerson}</h2>
                <p className={styles.hint}>{texts.pickHint}</p>
                <PeopleSearch open={ids} onPick={add} />
              </div>
            </main>
          ) : (
            <main className={styles.columns}>
              {place.columns.map((column) => (
                <Column
                  key={column.personId}
                  place={column}
                  theme={place.theme}
                  chosenLanguage={place.language}
                  chats={chats}
                  onPage={(page) => changePlace((before) => withPage(before, column.personId, page))}
                  onClose={() => changePlace((before) => withoutPerson(before, column.personId))}
                />
              ))}
            </main>
          )}
        </div>
        <PeopleDialog open={picking} onClose={() => setPicking(false)} shown={ids} onPick={add} />
      </LanguageContext>
    </FluentProvider>
  );
}

function withPerson(place: Place, personId: string): Place {
  if (place.columns.some((column) => column.personId === personId)) return place;
  return { ...place, columns: [...place.columns, { personId, page: 'chat' }] };
}

function withoutPerson(place: Place, personId: string): Place {
  return { ...place, columns: place.columns.filter((column) => column.personId !== personId) };
}

function withPage(place: Place, personId: string, page: Place['columns'][number]['page']): Place {
  const columns = place.columns.map((column) =>
    column.personId === personId ? { ...column, page } : column,
  );
  return { ...place, columns };
}

function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('da') ? 'da' : 'en';
}
