import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { itemFormats, itemSources, type Mix } from '../../../src/server/contract/planning.ts';
import { currentLanguage } from '../../i18n.ts';
import { queries } from '../../queries.ts';

export interface MixRow {
  name: string;
  /** Per cent; null where there is no plan. */
  planned: number | null;
  /** 0 to 1. */
  share: number;
}

/** Sources, then formats and topics as far as they are planned or there. */
export function useMixRows({ plan, actual }: Mix): MixRow[] {
  const { t } = useTranslation();
  const { data: topics } = useQuery(queries.topics);
  const share = (count = 0) => (actual.total === 0 ? 0 : count / actual.total);
  const isKnown = ({ planned, share: part }: MixRow) => planned !== null || part > 0;
  const sources = itemSources.map((name) => ({
    name: t(`source.${name}`),
    planned: plan.sources[name],
    share: share(actual.sources[name]),
  }));
  const formats = itemFormats.map((name) => ({
    name: t(`itemFormat.${name}`),
    planned: plan.formats[name] ?? null,
    share: share(actual.formats[name]),
  }));
  const byTopic = (topics ?? []).map(({ id, name }) => ({
    name: name[currentLanguage()],
    planned: plan.topics[id] ?? null,
    share: share(actual.topics[id]),
  }));
  return [...sources, ...formats.filter(isKnown), ...byTopic.filter(isKnown)];
}
