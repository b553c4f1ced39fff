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

/** What a part is called; `topicName` knows the topics. */
export function partName(key: string, topicName: (id: string) => string | undefined, t: TFunction): string {
  if (key === 'rest') return t('insight.rest');
  if (key === 'none') return t('insight.noTopic');
  if (key === 'own') return t('insight.ownText');
  const source = sourceOf(key);
  return source ? t(`source.${source}`) : (topicName(key) ?? key);
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
