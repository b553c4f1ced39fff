import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { PageName, ThemeName } from '../address.ts';
import { api } from '../api.ts';
import { type Language, useTexts } from '../texts.ts';
import { teamsThemes } from '../themes.ts';
import type { WirePerson } from '../wire.ts';
import { localAppId, tabPages } from './deepLink.ts';
import { hostFrame, type TabSetup } from './host.ts';

const localTenantId = '00000000-0000-4000-8000-00000000c4a1';
/** Teams waits this long for the tab to say that it is ready. */
const readyWithinMs = 30_000;

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column' },
  frame: { flexGrow: 1, width: '100%', border: 'none', display: 'block' },
});

export interface Hosted {
  /** Presses Teams' own Save button on the page. */
  save: () => void;
}

interface Props {
  ref?: Ref<Hosted>;
  person: WirePerson;
  /** A path of our own. */
  src: string;
  title: string;
  testId: string;
  theme: ThemeName;
  language: Language;
  /** What the context says of the place beside what it says of the person. */
  place: Record<string, unknown>;
  setup?: TabSetup;
  onOpenUrl: (url: string) => void;
  onNavigate: (page: PageName, subPageId: string) => void;
  onReload: () => void;
}

/** One of our pages in a frame, as this person. Mounted anew for another page or language; a theme is told to it. */
export function HostedFrame(props: Props) {
  const { theme, src, title, testId } = props;
  const styles = useStyles();
  const texts = useTexts();
  const frame = useRef<HTMLIFrameElement>(null);
  const hosted = useRef<ReturnType<typeof hostFrame>>(null);
  const [ready, setReady] = useState(false);
  const [late, setLate] = useState(false);
  const current = useRef(props);
  current.current = props;
  useImperativeHandle(props.ref, () => ({ save: () => hosted.current?.save() }), []);

  useEffect(() => {
    if (!frame.current) return;
    const { setup } = current.current;
    hosted.current = hostFrame(frame.current, {
      context: () => contextOf(current.current),
      token: async () => (await api.token(current.current.person.id)).token,
      openUrl: (url) => current.current.onOpenUrl(url),
      navigate: (wanted, subPageId) =>
        current.current.onNavigate(tabPages.find((each) => each === wanted) ?? 'library', subPageId),
      onReady: () => setReady(true),
      ...(setup ? { setup } : {}),
    });
    return () => hosted.current?.stop();
  }, []);

  useEffect(() => hosted.current?.tell('themeChange', teamsThemes[theme]), [theme]);

  useEffect(() => {
    if (ready) return;
    const timer = setTimeout(() => setLate(true), readyWithinMs);
    return () => clearTimeout(timer);
  }, [ready]);

  return (
    <div className={styles.root}>
      {late && !ready && (
        <MessageBar intent="warning">
          <MessageBarBody>{texts.frameSlow}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={props.onReload}>{texts.reload}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <iframe
        ref={frame}
        className={styles.frame}
        src={`${src}?host=local`}
        title={title}
        data-testid={testId}
        allow="clipboard-write"
      />
    </div>
  );
}

function contextOf({ person, theme, language, place, setup }: Props): Record<string, unknown> {
  const locale = language === 'da' ? 'da-dk' : 'en-gb';
  return {
    appId: localAppId,
    appSessionId: crypto.randomUUID(),
    frameContext: setup ? 'settings' : 'content',
    hostClientType: 'web',
    hostName: 'Teams',
    locale,
    osLocaleInfo: { platform: 'windows', regionalFormat: locale, shortDate: 'dd-MM-yyyy' },
    loginHint: person.mail,
    ringId: 'general',
    sessionId: crypto.randomUUID(),
    theme: teamsThemes[theme],
    tid: localTenantId,
    userDisplayName: person.displayName,
    userObjectId: person.id,
    userPrincipalName: person.mail,
    ...place,
  };
}
