import { Body1 } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FigureView } from '../../../src/server/contract/insight.ts';
import { earnedValue } from '../../../src/server/contract/value.ts';
import { useFormats } from '../../format.ts';
import { PageLink } from '../../parts/Page.tsx';
import { Failed } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { FigureCard, NoPlot } from '../insight/FigureCard.tsx';
import { amountsOf } from './amounts.ts';
import { valueQueries } from './queries.ts';

interface Props {
  /** Clicks by people in the latest month. */
  clicks: FigureView;
  /** As the language writes it, e.g. October 2026. */
  month: string;
}

/** What the clicks of the latest month would have cost as advertisements; nothing where no price is set. */
export function EarnedValue({ clicks, month }: Props) {
  const { t } = useTranslation();
  const { number, date, locale } = useFormats();
  const price = useQuery(valueQueries.price);
  const me = useQuery(queries.me);
  const name = t('earned.name');
  if (price.isError && !price.data) {
    return <Failed error={price.error} title={name} retry={() => void price.refetch()} />;
  }
  // The figures beside it are there already; this one comes when it is known.
  if (!price.data || !me.data) return null;
  const common = { name, definition: t('earned.what'), tag: null, table: null };
  if (!price.data.price) {
    if (!me.data.roles.includes('administrator')) return null;
    return (
      <FigureCard {...common} finding={t('earned.noPrice')}>
        <NoPlot>{t('earned.noPriceText')}</NoPlot>
        <PageLink to="/settings/value">{t('earned.toPrice')}</PageLink>
      </FigureCard>
    );
  }
  const value = clicks.kind === 'value' ? earnedValue(clicks.value, price.data.price) : null;
  if (!value) {
    const hidden = clicks.kind === 'hidden' ? clicks : null;
    return (
      <FigureCard {...common} finding={t(hidden ? 'insight.hiddenShort' : 'insight.noneShort')}>
        <NoPlot>
          {hidden ? t('insight.hidden', { count: hidden.threshold }) : t('measure.clicks.none')}
        </NoPlot>
      </FigureCard>
    );
  }
  const { whole, exact } = amountsOf(value.currency, locale);
  const { formula, settledOn, source } = value;
  return (
    <FigureCard
      name={name}
      finding={t('earned.finding', { low: whole(value.low), high: whole(value.high), month })}
      definition={t('earned.definition', {
        clicks: number(formula.clicks),
        priceLow: exact(formula.priceLow),
        priceHigh: exact(formula.priceHigh),
      })}
      tag="estimated"
      table={null}
    >
      <Body1>{t('earned.source', { date: date(settledOn), source })}</Body1>
    </FigureCard>
  );
}
