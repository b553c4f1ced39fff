import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { WhatWorks, WorksBy, WorksMonth } from '../../../src/server/contract/whatWorks.ts';
import { type Formats, useFormats } from '../../format.ts';
import { useTopicName } from '../../parts/useTopicName.ts';
import { FigureCard, NoPlot } from './FigureCard.tsx';
import { Plot } from './Plot.tsx';
import { clicksCell, inOrder, latestWorks, worksName, worksTable } from './worksTable.ts';

/** The clicks for each share of the latest month, looked at by one thing. */
export function WorksFigure({ by, works }: { by: WorksBy; works: WhatWorks }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const topicName = useTopicName();
  const nameOf = (key: string) => worksName(by, key, topicName, formats, t);
  const month = latestWorks(by, works.months);
  const rule = ruleOf(by, works, t);
  const common = { name: t(`works.${by}`), definition: `${t('works.definition')} ${rule}` };
  if (!month) {
    return (
      <FigureCard {...common} finding={t('insight.hiddenShort')} tag={null} table={null}>
        <NoPlot>{t('works.hidden')}</NoPlot>
      </FigureCard>
    );
  }
  const shown = inOrder(by, month[by]).filter(({ clicks }) => clicks !== null);
  return (
    <FigureCard
      {...common}
      finding={findingOf(by, month, nameOf, formats, t)}
      tag="measured"
      table={worksTable(by, month, nameOf, formats, t)}
    >
      <Plot
        title={t('works.clicks')}
        labels={shown.map(({ key }) => nameOf(key))}
        write={(value) => (Number.isInteger(value) ? formats.number(value) : '')}
        series={[{ name: t('works.clicks'), values: shown.map(({ clicks }) => clicks ?? 0) }]}
      />
    </FigureCard>
  );
}

function ruleOf(by: WorksBy, { from }: WhatWorks, t: TFunction): string {
  if (by === 'format') return t('works.ruleFormat');
  if (by === 'words') return t('works.ruleWords', { from });
  return by === 'topic' || by === 'source' ? t('works.rulePart') : t('works.rule', { from });
}

/** The best one where one alone has the most clicks. */
function findingOf(
  by: WorksBy,
  { month, ...parts }: WorksMonth,
  nameOf: (key: string) => string,
  formats: Formats,
  t: TFunction,
): string {
  const counted = parts[by].flatMap(({ key, clicks }) => (clicks === null ? [] : [{ key, clicks }]));
  const [best, second] = counted.toSorted((a, b) => b.clicks - a.clicks);
  if (!best) return t('insight.noneShort');
  const said = { month: formats.month(month), value: clicksCell(best.clicks, formats, t) };
  return second?.clicks === best.clicks
    ? t('works.alike', said)
    : t('works.finding', { ...said, name: nameOf(best.key) });
}
