import { useTranslation } from 'react-i18next';
import type { Insight } from '../../../src/server/contract/insight.ts';
import { useFormats } from '../../format.ts';
import { FigureCard, NoPlot } from './FigureCard.tsx';
import { optedInTable } from './insightTable.ts';
import { Plot } from './Plot.tsx';

/** How many have joined, of the whole programme wherever one looks. */
export function OptedIn({ programme }: Pick<Insight, 'programme'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const percent = (value: number) => formats.percent(value);
  const shown = programme.flatMap(({ month, optedInRate }) =>
    optedInRate.kind === 'value' ? [{ month, value: optedInRate.value }] : [],
  );
  const last = shown.at(-1);
  const common = { name: t('measure.optedInRate.name'), definition: t('measure.optedInRate.definition') };
  if (!last) {
    const hidden = programme.map(({ optedInRate }) => optedInRate).find(({ kind }) => kind === 'hidden');
    return (
      <FigureCard
        {...common}
        finding={hidden ? t('insight.hiddenShort') : t('insight.noneShort')}
        tag={null}
        table={null}
      >
        <NoPlot>
          {hidden?.kind === 'hidden'
            ? t('insight.hidden', { count: hidden.threshold })
            : t('measure.optedInRate.none')}
        </NoPlot>
      </FigureCard>
    );
  }
  const asOf = programme.at(-1)?.optedInAsOf;
  const isOlder = asOf !== null && asOf !== undefined && asOf !== programme.at(-1)?.month;
  return (
    <FigureCard
      {...common}
      finding={t('measure.optedInRate.finding', { value: percent(last.value) })}
      note={isOlder ? t('insight.asOf', { month: formats.month(asOf) }) : null}
      tag="measured"
      table={optedInTable(programme, formats, t)}
    >
      <Plot
        title={common.name}
        labels={shown.map(({ month }) => formats.shortMonth(month))}
        write={percent}
        max={1}
        series={[{ name: common.name, values: shown.map(({ value }) => value) }]}
      />
    </FigureCard>
  );
}
