import { Body1, Caption1, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CollaborationView } from '../../src/server/contract/collaboration.ts';
import { useFormats } from '../format.ts';
import { Section } from './Section.tsx';
import { useWishText } from './useCollaboration.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '1.25rem', display: 'grid', gap: tokens.spacingVerticalS },
  muted: { color: tokens.colorNeutralForeground2 },
  entry: { display: 'grid', gap: tokens.spacingVerticalXXS },
});

/** Who suggested what and who answered, newest first. */
export function ModeHistory({ collaboration: { history, intact } }: { collaboration: CollaborationView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  const wishText = useWishText();
  return (
    <Section title={t('collaboration.history')}>
      {!intact && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('collaboration.broken')}</MessageBarBody>
        </MessageBar>
      )}
      {history.length === 0 && <Body1 className={styles.muted}>{t('collaboration.historyNone')}</Body1>}
      <ul className={styles.list}>
        {history.toReversed().map(({ event, by, at, mode, topicId, note }) => (
          <li key={`${at}:${event}:${by.id}`}>
            <span className={styles.entry}>
              <Body1>
                {t(`collaboration.event.${event}`, { name: by.displayName, wish: wishText(mode, topicId) })}
              </Body1>
              {note && <Body1 className={styles.muted}>{t('quote', { text: note })}</Body1>}
              <Caption1 className={styles.muted}>{dateTime(at)}</Caption1>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
