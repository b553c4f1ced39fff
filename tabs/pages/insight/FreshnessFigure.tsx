import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LibraryFreshness } from '../../../src/server/contract/insight.ts';
import { useFormats } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { queries } from '../../queries.ts';
import { FigureCard, NoPlot } from './FigureCard.tsx';
import { Plot } from './Plot.tsx';

const states = ['fresh', 'soon', 'dry'] as const;

/** How many topics hold what was promised of them, as it stands now. */
export function FreshnessFigure() {
  const freshness = useQuery(queries.libraryFreshness);
  return <Loaded query={freshness}>{(found) => <Figure freshness={found} />}</Loaded>;
}

function Figure({ freshness }: { freshness: LibraryFreshness }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const all = states.reduce((sum, state) => sum + freshness[state], 0);
  const common = { name: t('freshness.name'), definition: t('freshness.definition') };
  if (all === 0) {
    return (
      <FigureCard {...common} finding={t('insight.noneShort')} tag={null} table={null}>
        <NoPlot>{t('freshness.none')}</NoPlot>
      </FigureCard>
    );
  }
  const rows = states.map((state) => ({ name: t(`freshness.${state}`), value: freshness[state] }));
  return (
    <FigureCard
      {...common}
      finding={t('freshness.finding', { count: all, kept: number(all - freshness.dry), all: number(all) })}
      tag="measured"
      table={{
        columns: [t('freshness.state'), t('freshness.topics')],
        rows: rows.map(({ name, value }) => [name, number(value)]),
      }}
    >
      <Plot
        title={common.name}
        labels={rows.map(({ name }) => name)}
        // Topics are whole: where there are few, the axis has marks between them.
        write={(value) => (Number.isInteger(value) ? number(value) : '')}
        series={[{ name: t('freshness.topics'), values: rows.map(({ value }) => value) }]}
      />
    </FigureCard>
  );
}
