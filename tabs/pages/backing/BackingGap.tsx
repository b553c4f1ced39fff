import {
  Body1,
  Caption1,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AudienceInput } from '../../../src/server/contract/broadcast.ts';
import { api } from '../../queries.ts';
import { usePaused } from '../../usePaused.ts';
import { AskLeader } from './AskLeader.tsx';

const useStyles = makeStyles({
  body: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', paddingBottom: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  who: { flexGrow: 1, minWidth: 0 },
});

/** Units of the audience without backing: their leaders, by the chart alone. Nothing where there are none. */
export function BackingGap({ audience }: { audience: AudienceInput }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const paused = usePaused(JSON.stringify(audience));
  const asked = JSON.parse(paused) as AudienceInput | null;
  const { data } = useQuery({
    queryKey: ['backings', 'gap', asked],
    queryFn: asked ? () => api.backingGap(asked) : skipToken,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  if (!data || data.rule === 'never' || data.units === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{t('backing.gap.title', { count: data.units })}</MessageBarTitle>
        <Body1>{t(`backing.gap.${data.rule}`)}</Body1>
        <Caption1>{t('backing.gap.people')}</Caption1>
        <ul className={styles.list} aria-label={t('backing.gap.list')}>
          {data.leaders.map(({ leader, department, asked: wasAsked }) => (
            <li key={leader.id} className={styles.row}>
              <span className={styles.who}>
                {[leader.displayName, department].filter(Boolean).join(', ')}
              </span>
              <AskLeader leader={leader} asked={wasAsked} />
            </li>
          ))}
        </ul>
        {data.more > 0 && <Body1>{t('backing.gap.more', { count: data.more })}</Body1>}
      </MessageBarBody>
    </MessageBar>
  );
}
