import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BackingProgress } from '../../../src/server/contract/backing.ts';
import { backingSteps } from '../../../src/server/contract/backingLimits.ts';
import { useFormats } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { FigureCard } from '../insight/FigureCard.tsx';
import { Plot } from '../insight/Plot.tsx';
import { backingQueries } from './queries.ts';

/** Rows of the table behind the plot; the desk has them all. */
const mostRows = 100;

/** How far backing is, step by step, with the units behind it. */
export function BackingFigure({ scope }: { scope: BackingProgress['scope'] }) {
  const progress = useQuery(backingQueries.progress(scope));
  return <Loaded query={progress}>{(found) => <Figure progress={found} />}</Loaded>;
}

export function Figure({ progress }: { progress: BackingProgress }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { units, endorsed, steps, rows } = progress;
  const left = units - Math.min(rows.length, mostRows);
  return (
    <FigureCard
      wide
      name={t('backing.progress.name')}
      finding={t('backing.progress.finding', { count: endorsed, units: number(units) })}
      definition={t('backing.progress.definition')}
      tag="measured"
      note={null}
      table={{
        columns: [t('backing.progress.unit'), t('backing.progress.settled'), t('backing.progress.status')],
        rows: [
          ...rows
            .slice(0, mostRows)
            .map(({ leader, department, settled, state }) => [
              [leader.displayName, department].filter(Boolean).join(', '),
              t('backing.progress.of', { count: settled.length }),
              t(`backing.progress.state.${state}`),
            ]),
          ...(left > 0 ? [[t('backing.progress.more', { count: left }), '', '']] : []),
        ],
      }}
    >
      <Plot
        title={t('backing.progress.plot')}
        labels={[
          ...backingSteps.map((step) => t(`backing.progress.axis.${step}`)),
          t('backing.progress.given'),
        ]}
        series={[
          {
            name: t('backing.progress.plot'),
            values: [...backingSteps.map((step) => steps[step]), endorsed],
          },
        ]}
        // Units are whole: where there are few, the axis has marks between them.
        write={(value) => (Number.isInteger(value) ? number(value) : '')}
        max={units}
      />
    </FigureCard>
  );
}
