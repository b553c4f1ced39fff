import { useTranslation } from 'react-i18next';
import type { Insight } from '../../../src/server/contract/insight.ts';
import { useFormats } from '../../format.ts';
import { FigureCard, NoPlot } from './FigureCard.tsx';
import { measureTable } from './insightTable.ts';
import { type Measure, measures, readable } from './measures.ts';
import { Plot } from './Plot.tsx';

/** One measure over the months: finding, plot, table. */
export function MeasureCard({ measure, insight }: { measure: Measure; insight: Insight }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { name } = measure;
  const series = [measure, ...measures.filter(({ beside }) => beside === name)];
  const values = readable(insight.months, measure);
  const finding = useFinding(measure, values, insight);
  const restsOn = useRestsOn(measure, insight);
  const hidden = insight.months.map(measure.read).find((figure) => figure.kind === 'hidden');
  const common = { name: t(`measure.${name}.name`), definition: t(`measure.${name}.definition`) };
  if (values.length === 0) {
    return (
      <FigureCard
        {...common}
        finding={hidden ? t('insight.hiddenShort') : t('insight.noneShort')}
        tag={null}
        table={null}
      >
        <NoPlot>
          {hidden ? t('insight.hidden', { count: hidden.threshold }) : t(`measure.${name}.none`)}
        </NoPlot>
      </FigureCard>
    );
  }
  return (
    <FigureCard
      {...common}
      wide={series.length > 1}
      note={
        [hidden && t('insight.someHidden', { count: hidden.threshold }), restsOn].filter(Boolean).join(' ') ||
        null
      }
      finding={finding}
      tag={values.at(-1)?.tag ?? null}
      table={measureTable(measure, insight, formats, t)}
    >
      <Plot
        title={common.name}
        labels={values.map(({ month }) => formats.shortMonth(month))}
        write={(value) => measure.write(value, formats)}
        {...(measure.max !== undefined && { max: measure.max })}
        series={series.map((one) => ({
          name: t(`measure.${one.name}.name`),
          values: values.map(({ month }) => valueIn(insight, month, one)),
        }))}
      />
    </FigureCard>
  );
}

function valueIn({ months }: Insight, month: string, { read }: Measure): number {
  const found = months.find((one) => one.month === month);
  const figure = found && read(found);
  return figure?.kind === 'value' ? figure.value : 0;
}

/** How many people the latest month rests on, where that may be told. */
function useRestsOn({ read, restsOn }: Measure, { months }: Insight): string | null {
  const { t } = useTranslation();
  const { number, month } = useFormats();
  const last = months.findLast((one) => read(one).kind === 'value');
  const people = last && restsOn?.(last);
  if (people?.kind !== 'value') return null;
  return t('insight.restsOn', {
    count: people.value,
    shown: number(people.value),
    month: month(last?.month ?? ''),
  });
}

/** The latest month in one sentence, beside the month before it and, in a unit, beside the whole programme. */
function useFinding(
  measure: Measure,
  values: { month: string; value: number }[],
  { unitId, programme }: Insight,
): string {
  const { t } = useTranslation();
  const formats = useFormats();
  const last = values.at(-1);
  if (!last) return '';
  const write = (value: number) => measure.write(value, formats);
  const month = formats.month(last.month);
  const parts = [
    t(`measure.${measure.name}.finding`, { count: last.value, value: write(last.value), month }),
  ];
  const before = values.at(-2);
  if (before) {
    const direction = write(last.value) === write(before.value) ? 'same' : 'changed';
    const named = formats.month(before.month).replace(/ \d{4}$/, '');
    parts.push(t(`insight.than.${direction}`, { value: write(before.value), month: named }));
  }
  const same = programme.find((one) => one.month === last.month);
  const whole = unitId !== null && same && measure.whole?.(same);
  if (whole && whole.kind === 'value') parts.push(t('insight.whole', { value: write(whole.value) }));
  return parts.join(', ');
}
