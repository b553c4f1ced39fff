import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFormats } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { panel } from '../../parts/panel.ts';
import { BroadcastActions } from './BroadcastActions.tsx';
import { BroadcastNotice, StaleNotice } from './BroadcastNotice.tsx';
import { BroadcastProgress } from './BroadcastProgress.tsx';
import { BroadcastReasons } from './BroadcastReasons.tsx';
import { useBroadcast } from './useBroadcast.ts';

const useStyles = makeStyles({
  broadcast: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '48rem',
    ...panel,
    '@media (max-width: 640px)': { padding: '16px' },
  },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** One broadcast while it runs and after; the address survives a reload. */
export function BroadcastPage() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { date, time, dateTime } = useFormats();
  const { broadcastId = '' } = useParams();
  const broadcast = useBroadcast(broadcastId);
  /** When it ended; the day only where it is another one. */
  const end = (at: string, start: string) => (date(at) === date(start) ? time(at) : dateTime(at));
  return (
    <Page
      title={broadcast.data?.title ?? t('broadcast.one')}
      back={{ to: '/desk/broadcasts', label: t('desk.broadcasts') }}
    >
      <Loaded query={broadcast}>
        {(found) => (
          <section className={styles.broadcast} aria-label={t('broadcast.one')}>
            <Body1 className={styles.muted}>
              {[
                t(`broadcast.kind.${found.audience.kind}`),
                t('broadcast.started', { at: dateTime(found.createdAt) }),
                found.finishedAt &&
                  t(found.state === 'stopped' ? 'broadcast.stoppedAt' : 'broadcast.finished', {
                    at: end(found.finishedAt, found.createdAt),
                  }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Body1>
            {broadcast.isRefetchError && <StaleNotice seenAt={broadcast.dataUpdatedAt} />}
            <BroadcastNotice broadcast={found} />
            <BroadcastProgress broadcast={found} />
            <BroadcastActions broadcast={found} />
            <BroadcastReasons reasons={found.reasons} />
          </section>
        )}
      </Loaded>
    </Page>
  );
}
