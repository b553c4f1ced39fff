import type { TFunction } from 'i18next';
import type { FigureView, Insight } from '../../../src/server/contract/insight.ts';
import type { Formats } from '../../format.ts';
import type { FigureTable } from './FigureCard.tsx';
import { type Measure, measures } from './measures.ts';

/** How a figure stands in a table: a number, or the reason why there is none. */
export function cellOf(
  figure: FigureView | undefined,
  write: Measure['write'],
  formats: Formats,
  t: TFunction,
): string {
  if (figure?.kind === 'value') return write(figure.value, formats);
  return figure?.kind === 'hidden' ? t('insight.hiddenCell') : t('insight.noneCell');
}

/** One measure and those drawn beside it, month by month, with the whole programme's where it is compared. */
export function measureTable(
  measure: Measure,
  insight: Insight,
  formats: Formats,
  t: TFunction,
): FigureTable {
  const series = [measure, ...measures.filter(({ beside }) => beside === measure.name)];
  const { whole } = measure;
  const isCompared = whole !== undefined && insight.unitId !== null;
  return {
    columns: [
      t('insight.month'),
      ...series.map(({ name }) => t(`measure.${name}.name`)),
      ...(isCompared ? [t('insight.wholeColumn')] : []),
    ],
    rows: insight.months.map((month) => {
      const programme = insight.programme.find((one) => one.month === month.month);
      return [
        formats.month(month.month),
        ...series.map(({ read, write }) => cellOf(read(month), write, formats, t)),
        ...(isCompared ? [cellOf(programme && whole(programme), measure.write, formats, t)] : []),
      ];
    }),
  };
}

/** How many have joined, of the whole programme, month by month. */
export function optedInTable(programme: Insight['programme'], formats: Formats, t: TFunction): FigureTable {
  return {
    columns: [t('insight.month'), t('measure.optedInRate.name')],
    rows: programme.map(({ month, optedInRate }) => [
      formats.month(month),
      cellOf(optedInRate, (value) => formats.percent(value), formats, t),
    ]),
  };
}

/** Every measure in one table, a row a month: the same cells as in the tables behind the plots. */
export function wholeTable(insight: Insight, formats: Formats, t: TFunction): FigureTable {
  const optedIn = optedInTable(insight.programme, formats, t);
  const tables = measures
    .filter(({ beside }) => !beside)
    .map((measure) => ({
      name: t(`measure.${measure.name}.name`),
      table: measureTable(measure, insight, formats, t),
    }));
  return {
    columns: [
      ...optedIn.columns,
      ...tables.flatMap(({ name, table }) =>
        table.columns
          .slice(1)
          .map((column) => (column === t('insight.wholeColumn') ? `${name}, ${column}` : column)),
      ),
    ],
    rows: insight.months.map(({ month }, at) => [
      formats.month(month),
      optedIn.rows.find(([first]) => first === formats.month(month))?.[1] ?? t('insight.noneCell'),
      ...tables.flatMap(({ table }) => table.rows[at]?.slice(1) ?? []),
    ]),
  };
}
