import { Body1, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Insight } from '../../../src/server/contract/insight.ts';
import { useFormats } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { BackingFigure } from '../backing/BackingFigure.tsx';
import { MeasureCard } from './MeasureCard.tsx';
import { measures } from './measures.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(26rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Whether leaders back it, and how it goes in a unit or in the whole programme, month by month, never about fewer people than the threshold. */
export function Group({ scope }: { scope: Insight['scope'] }) {
  const { t } = useTranslation();
  const insight = useQuery(scope === 'unit' ? queries.unitInsight : queries.programmeInsight);
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <BackingFigure key={scope} scope={scope} />
      <Loaded
        key={scope}
        query={insight}
        isEmpty={({ months }) => months.length === 0}
        empty={<Empty title={t('insight.none')} text={t('insight.noneText')} />}
      >
        {(found) => (allHidden(found) ? <Hidden threshold={found.threshold} /> : <Figures insight={found} />)}
      </Loaded>
    </div>
  );
}

function allHidden({ months }: Insight): boolean {
  return (
    months.every((month) => measures.every(({ read }) => read(month).kind !== 'value')) &&
    months.some((month) => measures.some(({ read }) => read(month).kind === 'hidden'))
  );
}

function Hidden({ threshold }: { threshold: number }) {
  const { t } = useTranslation();
  return <Empty title={t('insight.hidden', { count: threshold })} text={t('insight.hiddenText')} />;
}

function Figures({ insight }: { insight: Insight }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number, dateTime } = useFormats();
  const people = insight.months.at(-1)?.people;
  return (
    <div className={styles.page}>
      <Body1 className={styles.muted}>
        {[
          insight.name,
          people?.kind === 'value' &&
            t('insight.people', { count: people.value, shown: number(people.value) }),
          insight.at && t('insight.at', { at: dateTime(insight.at) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Body1>
      <div className={styles.cards}>
        {measures
          .filter(({ beside }) => !beside)
          .map((measure) => (
            <MeasureCard key={measure.name} measure={measure} insight={insight} />
          ))}
      </div>
      <MessageBar>
        <MessageBarBody>{t('insight.rule', { count: insight.threshold })}</MessageBarBody>
      </MessageBar>
    </div>
  );
}
