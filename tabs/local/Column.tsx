import { CounterBadge, makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { About } from './About.tsx';
import { type ColumnPlace, type PageName, pageNames, type ThemeName } from './address.ts';
import { ColumnHeader } from './ColumnHeader.tsx';
import { Channel } from './channel/Channel.tsx';
import { Chat } from './chat/Chat.tsx';
import type { Chats } from './chat/chats.ts';
import { newChat } from './chat/state.ts';
import { readDeepLink } from './frame/deepLink.ts';
import { isTabPage, TabFrame } from './frame/TabFrame.tsx';
import { columnId } from './people/OpenPeople.tsx';
import { personQuery } from './people/person.ts';
import { catalogues, type Language, LanguageContext } from './texts.ts';
import type { WirePerson } from './wire.ts';

const useStyles = makeStyles({
  column: {
    flex: '1 0 400px',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 640px)': {
      flex: '0 0 100%',
      borderRadius: 0,
      borderLeft: 'none',
      borderRight: 'none',
      scrollSnapAlign: 'start',
    },
  },
  pages: {
    flexShrink: 0,
    overflowX: 'auto',
    scrollbarWidth: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInline: '4px',
  },
  page: {
    paddingInline: '10px',
    flexShrink: 0,
    '@media (max-width: 640px)': { paddingInline: '6px' },
  },
  pageLabel: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  body: { flexGrow: 1, minHeight: 0, position: 'relative' },
  layer: { position: 'absolute', inset: 0 },
  hidden: { visibility: 'hidden', pointerEvents: 'none' },
});

interface Props {
  place: ColumnPlace;
  theme: ThemeName;
  chosenLanguage: Language | undefined;
  chats: Chats;
  onPage: (page: PageName) => void;
  onClose: () => void;
}

/** One person's Teams client, showing the personal app. */
export function Column(props: Props) {
  const { place, chosenLanguage } = props;
  const { data: person, isError } = useQuery(personQuery(place.personId));
  if (!person) return <UnknownColumn personId={place.personId} failed={isError} onClose={props.onClose} />;
  return (
    <LanguageContext value={chosenLanguage ?? person.language}>
      <PersonColumn {...props} person={person} language={chosenLanguage ?? person.language} />
    </LanguageContext>
  );
}

function PersonColumn({
  place,
  theme,
  chats,
  onPage,
  onClose,
  person,
  language,
}: Props & {
  person: WirePerson;
  language: Language;
}) {
  const styles = useStyles();
  const texts = catalogues[language];
  const { page, personId } = place;
  const chat = chats.states[personId] ?? newChat;
  const unread = page === 'chat' ? 0 : (chats.unread[personId] ?? 0);
  // The frame stays where it is while the chat is in front; a new visit loads it anew.
  const [visit, setVisit] = useState({ page: isTabPage(page) ? page : null, subPageId: '', count: 0 });

  const pages = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = pages.current?.querySelector(`[role=tab][value="${page}"]`);
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [page]);

  const show = (next: PageName, subPageId = '') => {
    if (isTabPage(next) && (next !== visit.page || subPageId)) {
      setVisit(({ count }) => ({ page: next, subPageId, count: count + 1 }));
    }
    onPage(next);
  };
  const openUrl = (url: string) => {
    const link = readDeepLink(url);
    if (link) show(link.page, link.subPageId);
    else if (/^(https?|mailto):/i.test(url)) window.open(url, '_blank', 'noopener');
  };

  return (
    <section
      id={columnId(personId)}
      className={styles.column}
      aria-label={person.displayName}
      data-testid={`column-${personId}`}
      lang={language}
    >
      <ColumnHeader person={person} language={language} installation={chat.installation} onClose={onClose} />
      <div className={styles.pages} ref={pages}>
        <TabList
          size="small"
          selectedValue={page}
          aria-label={texts.pagesOf(person.displayName)}
          onTabSelect={(_event, data) => show(pageNames.find((each) => each === data.value) ?? 'chat')}
        >
          {pageNames.map((name) => (
            <Tab key={name} value={name} className={styles.page}>
              <span className={styles.pageLabel}>
                {texts.pages[name]}
                {name === 'chat' && unread > 0 && (
                  <CounterBadge
                    count={unread}
                    size="small"
                    color="danger"
                    aria-label={texts.unread(unread)}
                  />
                )}
              </span>
            </Tab>
          ))}
        </TabList>
      </div>
      <div className={styles.body}>
        <div className={mergeClasses(styles.layer, page !== 'chat' && styles.hidden)}>
          <Chat
            person={person}
            language={language}
            theme={theme}
            chat={chat}
            chats={chats}
            visible={page === 'chat'}
            onOpenUrl={openUrl}
          />
        </div>
        {visit.page && (
          <div className={mergeClasses(styles.layer, !isTabPage(page) && styles.hidden)}>
            <TabFrame
              key={`${visit.count} ${language}`}
              person={person}
              page={visit.page}
              subPageId={visit.subPageId}
              theme={theme}
              language={language}
              onOpenUrl={openUrl}
              onNavigate={show}
              onReload={() => setVisit((before) => ({ ...before, count: before.count + 1 }))}
            />
          </div>
        )}
        {page === 'channel' && (
          <div className={styles.layer}>
            <Channel
              person={person}
              theme={theme}
              language={language}
              onOpenUrl={openUrl}
              onNavigate={show}
            />
          </div>
        )}
        {page === 'about' && (
          <div className={styles.layer}>
            <About person={person} />
          </div>
        )}
      </div>
    </section>
  );
}

function UnknownColumn({
  personId,
  failed,
  onClose,
}: {
  personId: string;
  failed: boolean;
  onClose: () => void;
}) {
  const styles = useStyles();
  return (
    <section className={styles.column} aria-label={personId} data-testid={`column-${personId}`}>
      {failed && <ColumnHeader person={null} language="en" installation="installed" onClose={onClose} />}
    </section>
  );
}
