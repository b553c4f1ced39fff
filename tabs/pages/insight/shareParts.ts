import type { TFunction } from 'i18next';
import type { FigureView, Insight } from '../../../src/server/contract/insight.ts';
import type { Formats } from '../../format.ts';
import type { FigureTable } from './FigureCard.tsx';
import { cellOf } from './insightTable.ts';

export type By = 'topics' | 'sources';

export interface SharePart {
  key: string;
  figure: FigureView;
  value: number;
}

/** The latest month that has any; null where none may be told. */
export function latestParts(
  by: By,
  programme: Insight['programme'],
): { month: string; parts: SharePart[] } | null {
  const last = programme.findLast((month) => month[by].length > 0);
  if (!last) return null;
  const parts = last[by].flatMap(({ key, figure }) =>
    figure.kind === 'value' ? [{ key, figure, value: figure.value }] : [],
  );
  return { month: last.month, parts };
}

const sources = ['organisation', 'employee', 'expert'] as const;
const modes = ['mediator', 'gatekeeper', 'gardener'] as const;

const inOrder = ['gardener', 'gatekeeper', 'mediator', 'card', 'rest'];

/** Those that are told in any month, those who need the least help first. */
export function toldModes(programme: Insight['programme']): string[] {
  const told = new Set(programme.flatMap(({ modes }) => modes.map(({ key }) => key)));
  return inOrder.filter((key) => told.has(key));
}

export function modeFigure({ modes }: Insight['programme'][number], mode: string): FigureView | undefined {
  return modes.find(({ key }) => key === mode)?.figure;
}

/** How posts came about, month by month; what is with the others has no figure of its own. */
export function modeTable(programme: Insight['programme'], formats: Formats, t: TFunction): FigureTable {
  const keys = toldModes(programme);
  const months = programme.filter((month) => month.modes.length > 0);
  return {
    columns: [t('insight.month'), ...keys.map((key) => partName(key, () => undefined, t))],
    rows: months.map((month) => [
      formats.month(month.month),
      ...keys.map((key) => {
        const figure = modeFigure(month, key);
        return figure ? cellOf(figure, (value) => formats.percent(value), formats, t) : '–';
      }),
    ]),
  };
}

/** What a part is called; `topicName` knows the topics. */
export function partName(key: string, topicName: (id: string) => string | undefined, t: TFunction): string {
  if (key === 'rest') return t('insight.rest');
  if (key === 'none') return t('insight.noTopic');
  if (key === 'own') return t('insight.ownText');
  if (key === 'card') return t('insight.straight');
  const mode = modes.find((one) => one === key);
  if (mode) return t(`mode.name.${mode}`);
  const source = sourceOf(key);
  return source ? t(`source.${source}`) : (topicName(key) ?? key);
}

/** As short as a label on a phone can be. */
export function axisName(key: string, topicName: (id: string) => string | undefined, t: TFunction): string {
  if (key === 'rest') return t('insight.axis.rest');
  const source = sourceOf(key);
  return source ? t(`insight.axis.${source}`) : partName(key, topicName, t);
}

function sourceOf(key: string): (typeof sources)[number] | undefined {
  return sources.find((one) => one === key);
}

/** The largest part in one sentence. */
export function largestPart(
  by: By,
  found: { month: string; parts: readonly SharePart[] },
  nameOf: (key: string) => string,
  formats: Formats,
  t: TFunction,
): string {
  const most = found.parts.filter(({ key }) => key !== 'rest').toSorted((a, b) => b.value - a.value)[0];
  if (!most) return t('insight.noneShort');
  const said = { month: formats.month(found.month), value: formats.percent(most.value) };
  if (by === 'topics') return t('insight.mostTopic', { ...said, name: nameOf(most.key) });
  const source = sourceOf(most.key);
  return source
    ? t('insight.mostSource', { ...said, name: t(`insight.from.${source}`) })
    : t('insight.mostOwn', said);
}

/** The parts one below the other, beside what is planned for those who plan. */
export function partsTable(
  { month, parts }: { month: string; parts: readonly SharePart[] },
  nameOf: (key: string) => string,
  planned: ((key: string) => string) | null,
  formats: Formats,
  t: TFunction,
): FigureTable {
  return {
    columns: [t('insight.part'), formats.month(month), ...(planned ? [t('insight.planned')] : [])],
    rows: parts.map(({ key, figure }) => [
      nameOf(key),
      cellOf(figure, (value) => formats.percent(value), formats, t),
      ...(planned ? [planned(key)] : []),
    ]),
  };
}
