import { Badge, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { BroadcastView } from '../../../src/server/contract/broadcast.ts';
import { isMoving } from '../../broadcastEvents.ts';
import { useFormats } from '../../format.ts';
import { Bar } from '../../parts/Bar.tsx';
import { PageLink } from '../../parts/Page.tsx';
import { ruled } from '../../parts/ruled.ts';
import { useAudienceWords } from './audienceWords.ts';
import { hasBegun, isAsked, shareOf } from './broadcastFigures.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 13rem',
    alignItems: 'center',
    gap: '8px 24px',
    padding: '14px 20px',
    ...ruled,
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start', minWidth: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground2 },
  state: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
});

interface Props {
  broadcast: BroadcastView;
  /** Whoever looks at the list. */
  personId: string | undefined;
}

export function BroadcastRow({ broadcast, personId }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  const words = useAudienceWords();
  const { id, title, createdBy, createdAt, audience, counts } = broadcast;
  const problems = counts.failed + counts.uncertain;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Subtitle2 as="h3" className={styles.title}>
          <PageLink to={`/desk/broadcasts/${id}`}>{title || t('broadcast.one')}</PageLink>
        </Subtitle2>
        <Caption1>{words(audience)}</Caption1>
        <Caption1 className={styles.muted}>
          {t('broadcast.by', { name: createdBy.displayName, at: dateTime(createdAt) })}
        </Caption1>
      </div>
      <div className={styles.state}>
        <State broadcast={broadcast} personId={personId} />
        {problems > 0 && (
          <Badge appearance="tint" color="warning">
            {t('broadcast.problems', { count: problems })}
          </Badge>
        )}
      </div>
    </li>
  );
}

function State({ broadcast, personId }: Props) {
  const { t } = useTranslation();
  const { dateTime, number } = useFormats();
  const { counts, size, state, held, sendAt, itemOver, fewerThan } = broadcast;
  if (state === 'review') {
    const isMine = isAsked(broadcast, personId);
    return (
      <Badge appearance="tint" color={isMine ? 'brand' : 'informative'}>
        {t(isMine ? 'broadcast.forYou' : 'broadcast.state.review')}
      </Badge>
    );
  }
  if (state === 'scheduled' && sendAt) {
    return <Caption1>{t('broadcast.leavesAt', { at: dateTime(sendAt) })}</Caption1>;
  }
  if (!hasBegun(state)) return <Badge appearance="tint">{t(`broadcast.state.${state}`)}</Badge>;
  if (itemOver) return <Caption1>{t('broadcast.itemOver')}</Caption1>;
  if (fewerThan !== null) return <Caption1>{t(`broadcast.few.${state}`, { count: fewerThan })}</Caption1>;
  const share = shareOf(broadcast);
  const arrived = share !== null && t('broadcast.sentOf', { sent: number(counts.sent), size: number(size) });
  const shown = held && isMoving(broadcast) ? 'held' : state;
  return (
    <>
      <Caption1>
        {[state !== 'done' && t(`broadcast.state.${shown}`), arrived].filter(Boolean).join(' · ')}
      </Caption1>
      {state !== 'done' && (
        <Bar aria-label={t('broadcast.progress')} {...(share !== null && { value: share })} />
      )}
    </>
  );
}
