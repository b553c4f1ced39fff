import { Badge, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BroadcastView } from '../../../src/server/contract/broadcast.ts';
import { isRunning } from '../../broadcastEvents.ts';
import { useFormats } from '../../format.ts';
import { Bar } from '../../parts/Bar.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { PageLink } from '../../parts/Page.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { shareOf } from './broadcastFigures.ts';

const useStyles = makeStyles({
  new: { justifySelf: 'start' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 11rem',
    alignItems: 'center',
    gap: '8px 24px',
    padding: '14px 20px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start', minWidth: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground2 },
  state: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
});

export function Broadcasts() {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const broadcasts = useQuery({ ...queries.broadcasts, refetchOnMount: 'always' });
  const add = (
    <Button
      className={styles.new}
      appearance="primary"
      icon={<SendRegular />}
      onClick={() => navigate('/desk/broadcasts/new')}
    >
      {t('broadcast.new')}
    </Button>
  );
  return (
    <Loaded
      query={broadcasts}
      empty={
        <Empty title={t('broadcast.none')} text={t('broadcast.noneText')}>
          {add}
        </Empty>
      }
    >
      {(found) => (
        <>
          {add}
          <ul className={styles.list}>
            {found.map((broadcast) => (
              <BroadcastRow key={broadcast.id} broadcast={broadcast} />
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}

function BroadcastRow({ broadcast }: { broadcast: BroadcastView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime, number } = useFormats();
  const { counts, size, state, audience, held } = broadcast;
  const shown = held && isRunning(broadcast) ? 'held' : state;
  const share = shareOf(broadcast);
  const arrived = share !== null && t('broadcast.sentOf', { sent: number(counts.sent), size: number(size) });
  const problems = counts.failed + counts.uncertain;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Subtitle2 as="h2" className={styles.title}>
          <PageLink to={`/desk/broadcasts/${broadcast.id}`}>{broadcast.title}</PageLink>
        </Subtitle2>
        <Caption1 className={styles.muted}>
          {[t(`broadcast.kind.${audience.kind}`), dateTime(broadcast.createdAt)].join(' · ')}
        </Caption1>
      </div>
      <div className={styles.state}>
        <Caption1>
          {[state !== 'done' && t(`broadcast.state.${shown}`), arrived].filter(Boolean).join(' · ')}
        </Caption1>
        {state !== 'done' && (
          <Bar aria-label={t('broadcast.progress')} {...(share !== null && { value: share })} />
        )}
        {problems > 0 && (
          <Badge appearance="tint" color="warning">
            {t('broadcast.problems', { count: problems })}
          </Badge>
        )}
      </div>
    </li>
  );
}
