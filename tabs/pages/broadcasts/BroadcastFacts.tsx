import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { BroadcastView } from '../../../src/server/contract/broadcast.ts';
import { useFormats } from '../../format.ts';
import { PageLink } from '../../parts/Page.tsx';
import { useAudienceWords } from './audienceWords.ts';
import { hasBegun } from './broadcastFigures.ts';

const useStyles = makeStyles({
  facts: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Whose it is, to whom it goes, and when what happened. */
export function BroadcastFacts({ broadcast }: { broadcast: BroadcastView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { date, time, dateTime } = useFormats();
  const words = useAudienceWords();
  const { audience, createdBy, createdAt, finishedAt, itemId, review, sendAt, state } = broadcast;
  /** When it ended; the day only where it is another one. */
  const end = (at: string) => (date(at) === date(sendAt ?? createdAt) ? time(at) : dateTime(at));
  const yes = review?.decision?.verdict === 'approve' ? review.decision : null;
  const facts = [
    t('broadcast.by', { name: createdBy.displayName, at: dateTime(createdAt) }),
    sendAt && t('broadcast.plannedFor', { at: dateTime(sendAt) }),
    finishedAt &&
      hasBegun(state) &&
      t(state === 'stopped' ? 'broadcast.stoppedAt' : 'broadcast.finished', { at: end(finishedAt) }),
  ];
  return (
    <div className={styles.facts}>
      <Body1>{words(audience)}</Body1>
      <Body1 className={styles.muted}>{facts.filter(Boolean).join(' · ')}</Body1>
      {yes && (
        <Body1 className={styles.muted}>
          {t('broadcast.approvedBy', { name: yes.by.displayName, at: dateTime(yes.at) })}
          {yes.comment && ` ${t('quote', { text: yes.comment })}`}
        </Body1>
      )}
      <PageLink to={`/desk/items/${itemId}`}>{t('broadcast.content')}</PageLink>
    </div>
  );
}
