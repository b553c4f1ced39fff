import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Insight } from '../../../src/server/contract/insight.ts';
import { useFormats } from '../../format.ts';
import { useTopicName } from '../../parts/useTopicName.ts';
import { queries } from '../../queries.ts';
import { FigureCard, NoPlot } from './FigureCard.tsx';
import { cellOf } from './insightTable.ts';
import { Plot } from './Plot.tsx';

const sources = ['organisation', 'employee', 'expert'] as const;

/** What the shares of the latest month were about, or where they came from, beside what is planned. */
export function SharesBy({ by, programme }: { by: 'topics' | 'sources' } & Pick<Insight, 'programme'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOfPart = usePartName(by);
  const planned = usePlan(by);
  const percent = (value: number) => formats.percent(value);
  const last = programme.findLast((month) => month[by].length > 0);
  const common = {
    name: t(by === 'topics' ? 'insight.byTopic' : 'insight.bySource'),
    definition: t('insight.byDefinition'),
  };
  if (!last) {
    const hidden = programme.at(-1)?.activeRate;
    return (
      <FigureCard
        {...common}
        finding={t(hidden?.kind === 'hidden' ? 'insight.hiddenShort' : 'insight.noneShort')}
        tag={null}
        table={null}
      >
        <NoPlot>
          {hidden?.kind === 'hidden'
            ? t('insight.hidden', { count: hidden.threshold })
            : t('measure.shares.none')}
        </NoPlot>
      </FigureCard>
    );
  }
  const parts = last[by].flatMap(({ key, figure }) =>
    figure.kind === 'value' ? [{ key, name: nameOfPart(key), figure, value: figure.value }] : [],
  );
  const most = parts.filter(({ key }) => key !== 'rest').toSorted((a, b) => b.value - a.value)[0];
  return (
    <FigureCard
      {...common}
      finding={t('insight.byText', {
        month: formats.month(last.month),
        name: most?.name ?? '',
        value: percent(most?.value ?? 0),
      })}
      tag="measured"
      table={{
        columns: [t('insight.part'), formats.month(last.month), ...(planned ? [t('insight.planned')] : [])],
        rows: parts.map(({ key, name, figure }) => [
          name,
          cellOf(figure, percent, formats, t),
          ...(planned ? [planned(key)] : []),
        ]),
      }}
    >
      <Plot
        title={common.name}
        labels={parts.map(({ name }) => name)}
        write={percent}
        max={1}
        series={[{ name: common.name, values: parts.map(({ value }) => value) }]}
      />
    </FigureCard>
  );
}

function usePartName(by: 'topics' | 'sources'): (key: string) => string {
  const { t } = useTranslation();
  const topicName = useTopicName();
  return (key) => {
    if (key === 'rest') return t('insight.rest');
    if (key === 'none') return t('insight.noTopic');
    if (key === 'own') return t('insight.ownText');
    const source = sources.find((one) => one === key);
    return by === 'sources' && source ? t(`source.${source}`) : (topicName(key) ?? key);
  };
}

/** What the content plan has for a part; null for those who do not plan. */
function usePlan(by: 'topics' | 'sources'): ((key: string) => string) | null {
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
