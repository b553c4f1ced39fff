import { Body1, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Insight } from '../../../src/server/contract/insight.ts';
import { useFormats } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { BackingFigure } from '../backing/BackingFigure.tsx';
import { EarnedValue } from '../figures/EarnedValue.tsx';
import { PulseFigure } from '../pulse/PulseFigure.tsx';
import { Exports } from './Exports.tsx';
import { FreshnessFigure } from './FreshnessFigure.tsx';
import { MeasureCard } from './MeasureCard.tsx';
import { ModeMix } from './ModeMix.tsx';
import { MonthCards } from './MonthCards.tsx';
import { measures } from './measures.ts';
import { NoFigures } from './NoFigures.tsx';
import { OptedIn } from './OptedIn.tsx';
import { SharesBy } from './SharesBy.tsx';
import { UnitPath, Units } from './Units.tsx';
import { WhatWorks } from './WhatWorks.tsx';

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
  const unit = useSearchParams()[0].get('unit');
  const insight = useQuery(queries.insight(scope, unit));
  const styles = useStyles();
  return (
    <div className={styles.page}>
      {unit === null && <BackingFigure key={scope} scope={scope} />}
      <Loaded key={`${scope} ${unit}`} query={insight}>
        {(found) => (
          <>
            <UnitPath insight={found} />
            {found.months.length === 0 && <NoFigures insight={found} />}
            {found.months.length > 0 && <Figures insight={found} />}
            {scope === 'programme' && unit === null && found.months.length > 0 && <WhatWorks />}
            <Units insight={found} />
            {scope === 'unit' && unit === null && <MonthCards />}
          </>
        )}
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

function Figures({ insight }: { insight: Insight }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number, dateTime, month, date } = useFormats();
  const last = insight.months.at(-1);
  const people = last?.people;
  if (allHidden(insight)) {
    return <Empty title={t('insight.hidden', { count: insight.threshold })} text={t('insight.hiddenText')} />;
  }
  return (
    <>
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
      <Exports insight={insight} />
      <div className={styles.cards}>
        <OptedIn programme={insight.programme} />
        <PulseFigure />
        {measures
          .filter(({ beside }) => !beside)
          .map((measure) => (
            <Fragment key={measure.name}>
              <MeasureCard measure={measure} insight={insight} />
              {measure.name === 'clicks' && last && (
                <EarnedValue clicks={last.clicks} month={month(last.month)} />
              )}
            </Fragment>
          ))}
        <FreshnessFigure />
        {insight.unitId === null && (
          <>
            <SharesBy by="sources" {...insight} />
            <SharesBy by="topics" {...insight} />
            <ModeMix {...insight} />
          </>
        )}
      </div>
      <MessageBar>
        <MessageBarBody>
          {t('insight.rule', { count: insight.threshold })}{' '}
          {t('insight.nextText', { month: month(insight.next.month), date: date(insight.next.on) })}
        </MessageBarBody>
      </MessageBar>
    </>
  );
}
