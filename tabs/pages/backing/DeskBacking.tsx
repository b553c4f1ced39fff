import {
  Badge,
  Body1,
  Body1Strong,
  Caption1,
  makeStyles,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BackingProgressRow } from '../../../src/server/contract/backing.ts';
import { backingSteps } from '../../../src/server/contract/backingLimits.ts';
import { useFormats } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { ruled } from '../../parts/ruled.ts';
import { Empty } from '../../parts/Status.tsx';
import { AskLeader } from './AskLeader.tsx';
import { Figure } from './BackingFigure.tsx';
import { backingQueries } from './queries.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXL },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', maxWidth: '60rem' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '10px 0',
    ...ruled,
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  who: { display: 'grid', minWidth: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Where the organisation is with backing, along the chart, and a way to ask. */
export function DeskBacking() {
  const { t } = useTranslation();
  const styles = useStyles();
  const progress = useQuery(backingQueries.progress('programme'));
  return (
    <div className={styles.page}>
      <Body1 className={styles.lead}>{t('backing.desk.lead')}</Body1>
      <Loaded
        query={progress}
        isEmpty={({ units }) => units === 0}
        empty={<Empty title={t('backing.desk.none')} text={t('backing.desk.noneText')} />}
      >
        {(found) => (
          <>
            <Figure progress={found} />
            <section className={styles.part} aria-label={t('backing.desk.units')}>
              <Subtitle1 as="h2" className={styles.heading}>
                {t('backing.desk.units')}
              </Subtitle1>
              <ul className={styles.list}>
                {found.rows.map((row) => (
                  <Row key={row.leader.id} row={row} />
                ))}
              </ul>
              {found.more > 0 && <Body1>{t('backing.progress.more', { count: found.more })}</Body1>}
            </section>
          </>
        )}
      </Loaded>
    </div>
  );
}

const colors = { none: 'subtle', valid: 'success', soon: 'warning', over: 'warning' } as const;
/** Deeper levels stand no further in: a phone is narrow. */
const mostIndents = 4;

function Row({ row }: { row: BackingProgressRow }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { date } = useFormats();
  const { leader, department, depth, settled, state, at, asked } = row;
  const holds = state === 'valid' || state === 'soon';
  return (
    // The button that stands below on a phone stands as far in as whom it asks.
    <li className={styles.row} style={{ paddingInlineStart: `${Math.min(depth, mostIndents) * 16}px` }}>
      <div className={styles.who}>
        <Body1Strong>{leader.displayName}</Body1Strong>
        <Caption1 className={styles.muted}>
          {[leader.jobTitle, department].filter(Boolean).join(' · ')}
        </Caption1>
        <Caption1 className={styles.muted}>
          {[
            t('backing.progress.of', { count: settled.length }),
            settled.length > 0 &&
              settled.length < backingSteps.length &&
              settled.map((step) => t(`backing.step.${step}.name`)).join(', '),
            holds && at && t('backing.desk.given', { date: date(at) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Caption1>
      </div>
      <Badge appearance="tint" color={colors[state]}>
        {t(`backing.progress.state.${state}`)}
      </Badge>
      {!holds && <AskLeader leader={leader} asked={asked === true} />}
    </li>
  );
}
