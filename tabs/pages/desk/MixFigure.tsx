import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemSources, type Mix } from '../../../src/server/contract/planning.ts';
import { useFormats } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { queries } from '../../queries.ts';
import { FigureCard, NoPlot } from '../insight/FigureCard.tsx';
import { Plot } from '../insight/Plot.tsx';
import { MixForm } from './MixForm.tsx';
import { useMixRows } from './useMixRows.ts';

const useStyles = makeStyles({
  mix: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    maxWidth: '48rem',
  },
  settle: { justifySelf: 'start' },
});

/** What the library was made of lately, beside the plan. */
export function MixFigure() {
  const mix = useQuery(queries.mix);
  return <Loaded query={mix}>{(found) => <Figure mix={found} />}</Loaded>;
}

function Figure({ mix }: { mix: Mix }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { percent } = useFormats();
  const [isOpen, setOpen] = useState(false);
  const rows = useMixRows(mix);
  const { plan, actual } = mix;
  const shareOf = (count: number) => (actual.total === 0 ? 0 : count / actual.total);
  const others = actual.sources.employee + actual.sources.expert;
  const count = plan.days;
  return (
    <div className={styles.mix}>
      <FigureCard
        name={t('plan.mix.name')}
        definition={t('plan.mix.definition', { count })}
        tag={actual.total === 0 ? null : 'measured'}
        finding={
          actual.total === 0
            ? t('plan.mix.none', { count })
            : t('plan.mix.finding', {
                share: percent(shareOf(others)),
                plan: percent((plan.sources.employee + plan.sources.expert) / 100),
              })
        }
        table={{
          columns: [t('plan.mix.sources'), t('plan.mix.plan'), t('plan.mix.actual')],
          rows: rows.map(({ name, planned, share }) => [
            name,
            planned === null ? '–' : percent(planned / 100),
            percent(share),
          ]),
        }}
      >
        {actual.total === 0 ? (
          <NoPlot>{t('plan.mix.none', { count })}</NoPlot>
        ) : (
          <Plot
            title={t('plan.mix.name')}
            labels={[t('plan.mix.plan'), t('plan.mix.actual')]}
            write={percent}
            max={1}
            series={itemSources.map((source) => ({
              name: t(`source.${source}`),
              values: [plan.sources[source] / 100, shareOf(actual.sources[source])],
            }))}
          />
        )}
      </FigureCard>
      {isOpen ? (
        <MixForm plan={plan} onDone={() => setOpen(false)} />
      ) : (
        <Button className={styles.settle} onClick={() => setOpen(true)}>
          {t('plan.mix.settle')}
        </Button>
      )}
    </div>
  );
}
