import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { ThemeName } from '../address.ts';
import type { Asking } from '../api.ts';
import { type Language, useLanguage, useTexts } from '../texts.ts';
import type { WireMessage } from '../wire.ts';
import { Message } from './Message.tsx';

const sameTurnMs = 5 * 60_000;

const useStyles = makeStyles({
  day: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    margin: '8px 0',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    '::before': { content: '""', flexGrow: 1, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '::after': { content: '""', flexGrow: 1, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

interface Props {
  messages: WireMessage[];
  asking: Asking;
  theme: ThemeName;
  onOpenUrl: (url: string) => void;
}

export function MessageList({ messages, ...rest }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const newDay = !before || dayOf(before) !== dayOf(message);
    return (
      <Fragment key={message.id}>
        {newDay && <div className={styles.day}>{dayText(message, language, texts.today)}</div>}
        <Message message={message} first={newDay || !isSameTurn(before, message)} {...rest} />
      </Fragment>
    );
  });
}

function isSameTurn(before: WireMessage, message: WireMessage): boolean {
  return (
    before.from === message.from && Date.parse(message.timestamp) - Date.parse(before.timestamp) < sameTurnMs
  );
}

function dayOf(message: WireMessage): string {
  return new Date(message.timestamp).toDateString();
}

function dayText(message: WireMessage, language: Language, today: string): string {
  if (dayOf(message) === new Date().toDateString()) return today;
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(message.timestamp));
}
