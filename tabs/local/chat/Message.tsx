import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import Markdown, { type Components } from 'react-markdown';
import { allowedMarkdown } from '../../parts/card/markdown.tsx';
import type { ThemeName } from '../address.ts';
import type { Asking } from '../api.ts';
import { Mark } from '../Mark.tsx';
import { useLanguage, useTexts } from '../texts.ts';
import type { WireMessage } from '../wire.ts';
import { MessageCard } from './MessageCard.tsx';
import { MessageMenu } from './MessageMenu.tsx';

const useStyles = makeStyles({
  message: {
    position: 'relative',
    display: 'flex',
    gap: '8px',
    marginBottom: '8px',
    '& [data-menu]': { opacity: 0 },
    '&:hover [data-menu], &:focus-within [data-menu]': { opacity: 1 },
    '@media (hover: none)': { '& [data-menu]': { opacity: 1 } },
  },
  first: { marginTop: '8px' },
  own: { justifyContent: 'flex-end' },
  face: { width: '32px', flexShrink: 0 },
  content: {
    minWidth: 0,
    maxWidth: 'min(100%, 640px)',
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  ownContent: { flexGrow: 0, maxWidth: '85%', alignItems: 'flex-end' },
  head: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  name: { marginInlineEnd: '8px', color: tokens.colorNeutralForeground2 },
  bubble: {
    alignSelf: 'flex-start',
    maxWidth: '480px',
    boxSizing: 'border-box',
    padding: '7px 12px',
    borderRadius: '6px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    overflowWrap: 'anywhere',
    '& p': { margin: 0 },
    '& p + p': { marginTop: '8px' },
    '& ul, & ol': { margin: 0, paddingInlineStart: '20px' },
    '& a': { color: tokens.colorBrandForegroundLink },
  },
  ownBubble: {
    alignSelf: 'flex-end',
    whiteSpace: 'pre-wrap',
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: 'none',
  },
});

interface Props {
  message: WireMessage;
  /** The first of a turn shows who and when. */
  first: boolean;
  asking: Asking;
  theme: ThemeName;
  onOpenUrl: (url: string) => void;
}

export function Message({ message, first, asking, theme, onOpenUrl }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const own = message.from === 'person';
  const { text, textFormat, attachments = [] } = message.activity;
  return (
    <article
      className={mergeClasses(styles.message, first && styles.first, own && styles.own)}
      data-testid="message"
      data-from={message.from}
      data-message-id={message.id}
      aria-label={own ? texts.you : 'Chalkline'}
    >
      {!own && <div className={styles.face}>{first && <Mark size={32} />}</div>}
      <div className={mergeClasses(styles.content, own && styles.ownContent)}>
        {(first || message.edited) && <Head message={message} />}
        {text && (
          <div className={mergeClasses(styles.bubble, own && styles.ownBubble)}>
            {own || textFormat === 'plain' ? text : <BotText text={text} onOpenUrl={onOpenUrl} />}
          </div>
        )}
        {attachments.map((attachment, index) => (
          <MessageCard
            // Cards of one message have no ids; their order is all there is.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list changes only as a whole
            key={index}
            attachment={attachment}
            message={message}
            asking={asking}
            theme={theme}
            onOpenUrl={onOpenUrl}
          />
        ))}
      </div>
      <MessageMenu messageId={message.id} asking={asking} theme={theme} onOpenUrl={onOpenUrl} />
    </article>
  );
}

function Head({ message }: { message: WireMessage }) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const time = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { timeStyle: 'short' });
  return (
    <div className={styles.head}>
      {message.from === 'bot' && <span className={styles.name}>Chalkline</span>}
      <time dateTime={message.timestamp}>{time.format(new Date(message.timestamp))}</time>
      {message.edited && ` · ${texts.edited}`}
    </div>
  );
}

function BotText({ text, onOpenUrl }: { text: string; onOpenUrl: (url: string) => void }) {
  const components: Components = {
    a: ({ href = '', children }) => (
      <a
        href={href}
        onClick={(event) => {
          event.preventDefault();
          onOpenUrl(href);
        }}
      >
        {children}
      </a>
    ),
  };
  return (
    <Markdown allowedElements={allowedMarkdown} unwrapDisallowed skipHtml components={components}>
      {text}
    </Markdown>
  );
}
