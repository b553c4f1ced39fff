import type { TFunction } from 'i18next';
import {
  daytimes,
  itemFormats,
  type WhatWorks,
  type WorksBy,
  type WorksMonth,
  type WorksPart,
  worksBy,
} from '../../../src/server/contract/whatWorks.ts';
import type { Formats } from '../../format.ts';
import type { FigureTable } from './FigureCard.tsx';
import { partName } from './shareParts.ts';

/** What the parts are called; `topicName` knows the topics. */
export function worksName(
  by: WorksBy,
  key: string,
  topicName: (id: string) => string | undefined,
  { weekday }: Formats,
  t: TFunction,
): string {
  if (by === 'weekday') return weekday(Number(key));
  if (by === 'words') return t(`works.word.${key === 'own' ? 'own' : 'few'}`);
  const daytime = daytimes.find((one) => by === 'daytime' && one === key);
  if (daytime) return t(`works.daytimes.${daytime}`);
  const format = itemFormats.find((one) => by === 'format' && one === key);
  return format ? t(`itemFormat.${format}`) : partName(key, topicName, t);
}

export function peopleCell(people: number | null | undefined, formats: Formats, t: TFunction): string {
  return people === null || people === undefined
    ? t('works.notTold')
    : t('works.orMore', { value: formats.number(people) });
}

export function clicksCell(clicks: number | null | undefined, formats: Formats, t: TFunction): string {
  if (clicks === undefined) return t('works.notTold');
  if (clicks === null) return t('works.noLink');
  return clicks === 0 ? t('works.underOne') : t('works.orMore', { value: formats.number(clicks) });
}

/** As days and hours follow one another; all else as it comes, the most first. */
export function inOrder(by: WorksBy, parts: readonly WorksPart[]): WorksPart[] {
  const place = ({ key }: WorksPart) =>
    by === 'weekday' ? Number(key) : by === 'daytime' ? [...daytimes].map(String).indexOf(key) : 0;
  return parts.toSorted((a, b) => place(a) - place(b));
}

/** The latest month in which the clicks are told by that; null where there is none. */
export function latestWorks(by: WorksBy, months: WhatWorks['months']): WorksMonth | null {
  return months.findLast((month) => month[by].some(({ clicks }) => clicks !== null)) ?? null;
}

export function worksTable(
  by: WorksBy,
  month: WorksMonth,
  nameOf: (key: string) => string,
  formats: Formats,
  t: TFunction,
): FigureTable {
  const parts = inOrder(by, month[by]);
  const told = parts.some(({ people }) => people !== null);
  return {
    columns: [t('works.part'), ...(told ? [t('works.people')] : []), t('works.clicks')],
    rows: parts.map(({ key, people, clicks }) => [
      nameOf(key),
      ...(told ? [peopleCell(people, formats, t)] : []),
      clicksCell(clicks, formats, t),
    ]),
  };
}

/** Months beside one another, as many as fit. */
const monthsBeside = 3;

/** Items that are told of in one of the last months, with the people of each month and the latest clicks. */
export function itemsTable(
  { months, items }: Pick<WhatWorks, 'months' | 'items'>,
  formats: Formats,
  t: TFunction,
): FigureTable & { ids: string[] } {
  const last = months.slice(-monthsBeside);
  const ids = [...new Set(last.toReversed().flatMap((month) => month.items.map(({ key }) => key)))];
  const partIn = (month: WorksMonth, id: string) => month.items.find(({ key }) => key === id);
  return {
    ids,
    columns: [
      t('works.item'),
      ...last.map(({ month }) => `${t('works.people')}, ${formats.shortMonth(month)}`),
      t('works.clicks'),
    ],
    rows: ids.map((id) => {
      const latest = last.findLast((month) => partIn(month, id));
      return [
        items.find((item) => item.id === id)?.title ?? t('works.gone'),
        ...last.map((month) => peopleCell(partIn(month, id)?.people, formats, t)),
        clicksCell(latest && partIn(latest, id)?.clicks, formats, t),
      ];
    }),
  };
}

/** Everything that is told, a row for each part and month: the same cells as in the tables. */
export function wholeWorksTable(
  works: WhatWorks,
  topicName: (id: string) => string | undefined,
  formats: Formats,
  t: TFunction,
): FigureTable {
  const row = (kind: string, month: string, name: string, { people, clicks }: WorksPart) => [
    formats.month(month),
    kind,
    name,
    people === null ? '' : peopleCell(people, formats, t),
    clicksCell(clicks, formats, t),
  ];
  const titleOf = (id: string) => works.items.find((item) => item.id === id)?.title ?? t('works.gone');
  return {
    columns: [t('insight.month'), t('works.kind'), t('works.part'), t('works.people'), t('works.clicks')],
    rows: works.months.flatMap((month) => [
      ...worksBy.flatMap((by) =>
        inOrder(by, month[by]).map((part) =>
          row(t(`works.${by}`), month.month, worksName(by, part.key, topicName, formats, t), part),
        ),
      ),
      ...month.items.map((part) => row(t('works.item'), month.month, titleOf(part.key), part)),
    ]),
  };
}
