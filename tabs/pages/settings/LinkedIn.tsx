import {
  Body1,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LinkedInView } from '../../../src/server/contract/linkedIn.ts';
import { useFormats } from '../../format.ts';
import { askLinkedIn } from '../../linkedIn.ts';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
  status: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifySelf: 'stretch',
    gap: tokens.spacingVerticalXXS,
  },
});

/** The person's own connection, where the organisation has an app at LinkedIn; else nothing. */
export function LinkedIn() {
  const { data } = useQuery(queries.linkedIn);
  return data?.available ? <Connection view={data} /> : null;
}

function Connection({ view }: { view: LinkedInView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const { date } = useFormats();
  const keep = (next: LinkedInView | null) => next && client.setQueryData(queries.linkedIn.queryKey, next);
  const connect = useMutation({
    mutationFn: async () => {
      const { url } = await api.startLinkedIn();
      const answer = await askLinkedIn(url);
      return answer && api.connectLinkedIn(answer);
    },
    onSuccess: keep,
  });
  const disconnect = useMutation({ mutationFn: api.disconnectLinkedIn, onSuccess: keep });
  const { account } = view;
  const good = account !== null && !account.expired;
  return (
    <Section title={t('connection.title')} text={t('connection.text')}>
      <div role="status" className={styles.status}>
        {account && (
          <Body1>
            {t(good ? 'connection.connected' : 'connection.expired', {
              name: account.name || 'LinkedIn',
              date: date(account.expiresAt),
            })}
          </Body1>
        )}
        {connect.isSuccess && connect.data === null && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{t('connection.notGiven')}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {!good && (
        <Button disabledFocusable={connect.isPending} onClick={() => connect.mutate()}>
          {t(account ? 'connection.again' : 'connection.connect')}
        </Button>
      )}
      {account && (
        <Button
          appearance={good ? 'secondary' : 'subtle'}
          disabledFocusable={disconnect.isPending}
          onClick={() => disconnect.mutate()}
        >
          {t('connection.disconnect')}
        </Button>
      )}
      <Caption1 className={styles.muted}>{t('connection.promise')}</Caption1>
      {connect.isError && <Failed error={connect.error} />}
      {disconnect.isError && <Failed error={disconnect.error} />}
    </Section>
  );
}
