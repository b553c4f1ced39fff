import { useTranslation } from 'react-i18next';
import type { FigureView, Insight } from '../../../src/server/contract/insight.ts';
import { useFormats } from '../../format.ts';
import { FigureCard, NoPlot } from './FigureCard.tsx';
import { type Measure, measures, readable } from './measures.ts';
import { Plot } from './Plot.tsx';

/** One measure over the months: finding, plot, table. */
export function MeasureCard({ measure, insight }: { measure: Measure; insight: Insight }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { name } = measure;
  const series = [measure, ...measures.filter(({ beside }) => beside === name)];
  const values = readable(insight.months, measure);
  const finding = useFinding(measure, values, insight.at);
  const restsOn = useRestsOn(measure, insight);
  const hidden = insight.months.map(measure.read).find((figure) => figure.kind === 'hidden');
  const cell = (figure: FigureView, { write }: Measure) => {
    if (figure.kind === 'value') return write(figure.value, formats);
    return figure.kind === 'hidden' ? t('insight.hiddenCell') : t('insight.noneCell');
  };
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
      table={{
        columns: [t('insight.month'), ...series.map((one) => t(`measure.${one.name}.name`))],
        rows: insight.months.map((month) => [
          formats.month(month.month),
          ...series.map((one) => cell(one.read(month), one)),
        ]),
      }}
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

/** The latest month in one sentence, compared with the month before it where there is one. */
function useFinding(measure: Measure, values: { month: string; value: number }[], at: string | null): string {
  const { t } = useTranslation();
  const formats = useFormats();
  const last = values.at(-1);
  const before = values.at(-2);
  if (!last) return '';
  const value = measure.write(last.value, formats);
  const running = measure.grows && at?.startsWith(last.month);
  const name = formats.month(last.month);
  const month = running ? t('insight.soFar', { month: name }) : name;
  const now = t(`measure.${measure.name}.finding`, { count: last.value, value, month });
  if (!before) return now;
  const direction = last.value === before.value ? 'same' : 'changed';
  const than = t(`insight.than.${direction}`, {
    value: measure.write(before.value, formats),
    month: formats.month(before.month).replace(/ \d{4}$/, ''),
  });
  return `${now}, ${than}`;
}
