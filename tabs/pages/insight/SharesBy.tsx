import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Insight } from '../../../src/server/contract/insight.ts';
import { useFormats } from '../../format.ts';
import { useTopicName } from '../../parts/useTopicName.ts';
import { queries } from '../../queries.ts';
import { FigureCard, NoPlot } from './FigureCard.tsx';
import { Plot } from './Plot.tsx';
import { axisName, type By, largestPart, latestParts, partName, partsTable } from './shareParts.ts';

/** What the shares of the latest month were about, or where they came from, beside what is planned. */
export function SharesBy({
  by,
  programme,
  threshold,
}: { by: By } & Pick<Insight, 'programme' | 'threshold'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const topicName = useTopicName();
  const planned = usePlan(by);
  const nameOf = (key: string) => partName(key, topicName, t);
  const found = latestParts(by, programme);
  const common = {
    name: t(by === 'topics' ? 'insight.byTopic' : 'insight.bySource'),
    definition: t('insight.byDefinition'),
  };
  if (!found) {
    return (
      <FigureCard {...common} finding={t('insight.hiddenShort')} tag={null} table={null}>
        <NoPlot>{t('insight.hidden', { count: threshold })}</NoPlot>
      </FigureCard>
    );
  }
  return (
    <FigureCard
      {...common}
      finding={largestPart(by, found, nameOf, formats, t)}
      tag="measured"
      table={partsTable(found, nameOf, planned, formats, t)}
    >
      <Plot
        title={common.name}
        labels={found.parts.map(({ key }) => axisName(key, topicName, t))}
        write={(value) => formats.percent(value)}
        max={1}
        series={[{ name: common.name, values: found.parts.map(({ value }) => value) }]}
      />
    </FigureCard>
  );
}

/** What the content plan has for a part; null for those who do not plan. */
export function usePlan(by: By): ((key: string) => string) | null {
  const { percent } = useFormats();
  const { data: me } = useQuery(queries.me);
  const { data: mix } = useQuery({ ...queries.mix, enabled: me?.roles.includes('communicator') === true });
  if (!mix) return null;
  const plan: Record<string, number | undefined> = mix.plan[by];
  return (key) => {
    const share = plan[key];
    return share === undefined ? '–' : percent(share / 100);
  };
}
