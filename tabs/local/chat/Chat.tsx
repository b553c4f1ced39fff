import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ThemeName } from '../address.ts';
import { api } from '../api.ts';
import { type Language, useTexts } from '../texts.ts';
import type { WirePerson } from '../wire.ts';
import { Composer } from './Composer.tsx';
import type { Chats } from './chats.ts';
import { MessageList } from './MessageList.tsx';
import type { ChatState } from './state.ts';
import { useTyping } from './Typing.tsx';

const useStyles = makeStyles({
  chat: { height: '100%', display: 'flex', flexDirection: 'column' },
  log: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', padding: '12px 12px 4px' },
  content: { display: 'flex', flexDirection: 'column', justifyContent: 'flex-end', minHeight: '100%' },
  still: { margin: 'auto', color: tokens.colorNeutralForeground3, textAlign: 'center' },
  bar: { margin: '0 12px 8px', flexShrink: 0 },
});

interface Props {
  person: WirePerson;
  language: Language;
  theme: ThemeName;
  chat: ChatState;
  chats: Chats;
  visible: boolean;
  onOpenUrl: (url: string) => void;
}

/** The person's chat with the bot. */
export function Chat({ person, language, theme, chat, chats, visible, onOpenUrl }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const asking = { personId: person.id, language };
  const last = chat.messages.at(-1)?.seq ?? 0;
  const log = useStickToEnd(chat.messages.findLast(({ from }) => from === 'person')?.seq ?? 0);
  const { markRead } = chats;

  useEffect(() => {
    if (visible && chat.phase === 'ready' && last > chat.readSeq) markRead(person.id, last);
  }, [visible, chat.phase, chat.readSeq, last, person.id, markRead]);

  const say = (text: string, card?: unknown) => {
    chats.change({ kind: 'retried', personId: person.id });
    // The stream reports when the bot did not take it; this hears only of a server that is away.
    api.say(asking, text, card).catch(() => chats.change({ kind: 'failed', personId: person.id }));
  };

  return (
    <div className={styles.chat} data-testid={`chat-${person.id}`}>
      <div
        className={styles.log}
        ref={log}
        role="log"
        aria-live="polite"
        aria-label={texts.chatWith(person.displayName)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        <div className={styles.content}>
          <LogContent phase={chat.phase} empty={last === 0} onReload={() => chats.reload(person.id)} />
          <MessageList messages={chat.messages} asking={asking} theme={theme} onOpenUrl={onOpenUrl} />
          {useTyping(chat.typingSince)}
        </div>
      </div>
      {chat.undelivered && (
        <MessageBar intent="error" className={styles.bar}>
          <MessageBarBody>{texts.undelivered}</MessageBarBody>
        </MessageBar>
      )}
      {chat.installation !== 'installed' && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{texts[chat.installation]}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => api.install(asking, 'installed').catch(() => {})}>
              {chat.installation === 'blocked' ? texts.unblock : texts.reinstall}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Composer
        asking={asking}
        disabled={chat.phase !== 'ready' || chat.installation !== 'installed'}
        onSend={say}
      />
    </div>
  );
}

function LogContent({
  phase,
  empty,
  onReload,
}: {
  phase: ChatState['phase'];
  empty: boolean;
  onReload: () => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  if (phase === 'loading') return <Spinner className={styles.still} size="small" />;
  if (phase === 'failed') {
    return (
      <div className={styles.still}>
        <p>{texts.chatFailed}</p>
        <Button onClick={onReload}>{texts.tryAgain}</Button>
      </div>
    );
  }
  return empty ? <p className={styles.still}>{texts.emptyChat}</p> : null;
}

/** Keeps the newest message in view, unless the person has scrolled up; what they say themselves brings it back. */
function useStickToEnd(lastOwn: number) {
  const ref = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    const node = ref.current;
    const content = node?.firstElementChild;
    if (!node || !content) return;
    let lastTop = node.scrollTop;
    const onScroll = () => {
      const near = node.scrollHeight - node.scrollTop - node.clientHeight < 48;
      // Content that grows moves the end away too: only scrolling up leaves it.
      if (near) atEnd.current = true;
      else if (node.scrollTop < lastTop) atEnd.current = false;
      lastTop = node.scrollTop;
    };
    const observer = new ResizeObserver(() => {
      if (atEnd.current) node.scrollTop = node.scrollHeight;
    });
    observer.observe(content);
    observer.observe(node);
    node.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      node.removeEventListener('scroll', onScroll);
    };
  }, []);
  useEffect(() => {
    if (lastOwn === 0 || !ref.current) return;
    atEnd.current = true;
    ref.current.scrollTop = ref.current.scrollHeight;
  }, [lastOwn]);
  return ref;
}
