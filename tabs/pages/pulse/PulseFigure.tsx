import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Pulse } from '../../../src/server/contract/pulse.ts';
import { useFormats } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { FigureCard, NoPlot } from '../insight/FigureCard.tsx';
import { cellOf } from '../insight/insightTable.ts';
import { Plot } from '../insight/Plot.tsx';
import { pulseQueries } from './queries.ts';

/** How many feel that it is voluntary, quarter by quarter, of the whole programme. */
export function PulseFigure() {
  const results = useQuery(pulseQueries.results);
  return <Loaded query={results}>{(found) => <Figure pulse={found} />}</Loaded>;
}

function Figure({ pulse: { threshold, quarters } }: { pulse: Pulse }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const percent = (value: number) => formats.percent(value);
  const common = { name: t('pulse.name'), definition: t('pulse.definition') };
  const shown = quarters.flatMap(({ quarter, voluntary }) =>
    voluntary.kind === 'value' ? [{ quarter, value: voluntary.value }] : [],
  );
  const last = shown.at(-1);
  if (!last) {
    return (
      <FigureCard {...common} finding={t('pulse.untold')} tag={null} table={null}>
        <NoPlot>{t('pulse.untoldText', { count: threshold })}</NoPlot>
      </FigureCard>
    );
  }
  const rows = quarters.map(({ quarter, voluntary, answered }) => [
    nameOf(quarter),
    cellOf(voluntary, percent, formats, t),
    cellOf(answered, (value) => formats.number(value), formats, t),
  ]);
  return (
    <FigureCard
      {...common}
      finding={t('pulse.finding', { value: percent(last.value), quarter: nameOf(last.quarter) })}
      tag="measured"
      note={shown.length < quarters.length ? t('pulse.someHidden') : null}
      table={{ columns: [t('pulse.quarter'), t('pulse.name'), t('pulse.answers')], rows }}
    >
      <Plot
        title={common.name}
        labels={shown.map(({ quarter }) => nameOf(quarter))}
        write={percent}
        max={1}
        series={[{ name: common.name, values: shown.map(({ value }) => value) }]}
      />
    </FigureCard>
  );

  function nameOf(quarter: string): string {
    const [year = '', number = ''] = quarter.split('-Q');
    return t('pulse.quarterOf', { number, year });
  }
}
