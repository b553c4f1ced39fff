import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { MailArrowForwardRegular } from '@fluentui/react-icons';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TestSent } from '../../../src/server/contract/broadcast.ts';
import { newId } from '../../ids.ts';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';

const useStyles = makeStyles({
  test: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS },
});

/** The real card to oneself, and what came of it. */
export function TestCard({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [id, setId] = useState('');
  const sent = useQuery({
    queryKey: ['test card', id],
    // The same test is sent once, however often it is asked about.
    queryFn: id ? () => api.sendTestCard({ id, itemId }) : skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? 1_000 : false),
  });
  const busy = id !== '' && (sent.data ? isOpen(sent.data) : sent.isFetching);
  return (
    <div className={styles.test}>
      <Button
        icon={<MailArrowForwardRegular />}
        disabledFocusable={busy}
        onClick={() => !busy && setId(newId())}
      >
        {t('compose.test')}
      </Button>
      <div role="status">{sent.data && <Body1>{t(`compose.testState.${sent.data.state}`)}</Body1>}</div>
      {sent.isError && <Failed error={sent.error} retry={() => void sent.refetch()} />}
    </div>
  );
}

function isOpen({ state }: TestSent): boolean {
  return state === 'queued' || state === 'sending' || state === 'deferred';
}
