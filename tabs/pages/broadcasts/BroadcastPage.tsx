import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { BroadcastView } from '../../../src/server/contract/broadcast.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { panel } from '../../parts/panel.ts';
import { Section } from '../../parts/Section.tsx';
import { queries } from '../../queries.ts';
import { BroadcastActions } from './BroadcastActions.tsx';
import { BroadcastFacts } from './BroadcastFacts.tsx';
import { BroadcastNotice, StaleNotice } from './BroadcastNotice.tsx';
import { BroadcastProgress } from './BroadcastProgress.tsx';
import { BroadcastReasons } from './BroadcastReasons.tsx';
import { BroadcastWaiting } from './BroadcastWaiting.tsx';
import { hasBegun } from './broadcastFigures.ts';
import { CardPreview } from './CardPreview.tsx';
import { useBroadcast } from './useBroadcast.ts';

const wide = '@media (min-width: 1000px)';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingVerticalXL,
    [wide]: { gridTemplateColumns: 'minmax(0, 48rem) minmax(0, 28rem)' },
  },
  broadcast: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    ...panel,
    outlineStyle: 'none',
    '@media (max-width: 640px)': { padding: '16px' },
  },
});

/** One broadcast before, while and after it runs; the address survives a reload. */
export function BroadcastPage() {
  const { t } = useTranslation();
  const { broadcastId = '' } = useParams();
  const broadcast = useBroadcast(broadcastId);
  return (
    <Page
      title={broadcast.data?.title || t('broadcast.one')}
      back={{ to: '/desk/broadcasts', label: t('desk.broadcasts') }}
    >
      <Loaded query={broadcast}>
        {(found) => (
          <OneBroadcast
            broadcast={found}
            seenAt={broadcast.isRefetchError ? broadcast.dataUpdatedAt : null}
          />
        )}
      </Loaded>
    </Page>
  );
}

/** `seenAt` is when it was seen last, where there is no contact. */
function OneBroadcast({ broadcast, seenAt }: { broadcast: BroadcastView; seenAt: number | null }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { itemId, state } = broadcast;
  const me = useQuery(queries.me);
  const waits = state === 'review' || state === 'scheduled';
  const item = useQuery({ ...queries.item(itemId), enabled: waits, staleTime: 0 });
  const version = item.data?.version ?? null;
  const place = useFollowedFocus(state);
  return (
    <div className={styles.page}>
      <section ref={place} tabIndex={-1} className={styles.broadcast} aria-label={t('broadcast.one')}>
        <BroadcastFacts broadcast={broadcast} />
        {seenAt !== null && <StaleNotice seenAt={seenAt} />}
        <BroadcastNotice broadcast={broadcast} />
        {hasBegun(state) ? (
          <>
            <BroadcastProgress broadcast={{ ...broadcast, state }} />
            <BroadcastActions broadcast={broadcast} />
            <BroadcastReasons reasons={broadcast.reasons} />
          </>
        ) : (
          <Loaded query={me}>
            {({ id }) => <BroadcastWaiting broadcast={broadcast} personId={id} version={version} />}
          </Loaded>
        )}
      </section>
      {waits && version !== null && (
        <aside aria-label={t('compose.preview')}>
          <Section title={t('compose.preview')}>
            <CardPreview itemId={itemId} version={version} />
          </Section>
        </aside>
      )}
    </div>
  );
}

/** What was pressed is gone with the state it belonged to: whoever uses the keyboard goes on at what came of it. */
function useFollowedFocus(state: BroadcastView['state']) {
  const place = useRef<HTMLElement>(null);
  const before = useRef(state);
  useEffect(() => {
    const waited = !hasBegun(before.current);
    if (before.current === state) return;
    before.current = state;
    if (waited && document.hasFocus() && document.activeElement === document.body) {
      place.current?.focus({ preventScroll: true });
    }
  }, [state]);
  return place;
}
