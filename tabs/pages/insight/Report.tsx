import { Badge, Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Insight } from '../../../src/server/contract/insight.ts';
import { useFormats } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { useTopicName } from '../../parts/useTopicName.ts';
import { queries } from '../../queries.ts';
import { DataTable } from './FigureCard.tsx';
import { measureTable, optedInTable } from './insightTable.ts';
import { type MeasureName, measures, readable } from './measures.ts';
import { NoFigures } from './NoFigures.tsx';
import { usePlan } from './SharesBy.tsx';
import { latestParts, modeTable, partName, partsTable, toldModes } from './shareParts.ts';
import { addressOf } from './Units.tsx';

const useStyles = makeStyles({
  report: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXL },
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    breakInside: 'avoid',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  title: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  print: { justifySelf: 'start', '@media print': { display: 'none' } },
});

/** Every figure as a table with what it means, one below the other, to print or to keep as PDF. */
export function Report({ scope }: { scope: Insight['scope'] }) {
  const { t } = useTranslation();
  const unit = useSearchParams()[0].get('unit');
  const insight = useQuery(queries.insight(scope, unit));
  const title = t('insight.reportTitle', { name: insight.data?.name ?? '' });
  return (
    <Page title={title} back={{ to: addressOf(scope, unit), label: t('insight.back') }}>
      <Loaded query={insight}>{(found) => <Parts insight={found} />}</Loaded>
    </Page>
  );
}

function Parts({ insight }: { insight: Insight }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const formats = useFormats();
  const topicName = useTopicName();
  const plans = { topics: usePlan('topics'), sources: usePlan('sources') };
  const nameOf = (key: string) => partName(key, topicName, t);
  const joined = insight.programme.some(({ optedInRate }) => optedInRate.kind === 'value');
  const saidOf = (name: MeasureName | 'optedInRate') => ({
    name: t(`measure.${name}.name`),
    definition: t(`measure.${name}.definition`),
  });
  const parts = [
    {
      ...saidOf('optedInRate'),
      tag: joined ? ('measured' as const) : undefined,
      table: optedInTable(insight.programme, formats, t),
    },
    ...measures
      .filter(({ beside }) => !beside)
      .map((measure) => ({
        ...saidOf(measure.name),
        tag: readable(insight.months, measure).at(-1)?.tag,
        table: measureTable(measure, insight, formats, t),
      })),
    ...(['sources', 'topics'] as const).flatMap((by) => {
      const found = insight.unitId === null ? latestParts(by, insight.programme) : null;
      if (!found) return [];
      const name = t(by === 'topics' ? 'insight.byTopic' : 'insight.bySource');
      const table = partsTable(found, nameOf, plans[by], formats, t);
      return [{ name, definition: t('insight.byDefinition'), tag: 'measured' as const, table }];
    }),
    ...(insight.unitId === null && toldModes(insight.programme).length > 0
      ? [
          {
            name: t('insight.byMode'),
            definition: t('insight.byModeDefinition'),
            tag: 'measured' as const,
            table: modeTable(insight.programme, formats, t),
          },
        ]
      : []),
  ];
  if (insight.months.length === 0) return <NoFigures insight={insight} />;
  return (
    <div className={styles.report}>
      <Button className={styles.print} icon={<PrintRegular />} onClick={() => window.print()}>
        {t('insight.print')}
      </Button>
      <Body1>
        {insight.at && t('insight.countedAt', { at: formats.dateTime(insight.at) })}{' '}
        {t('insight.rule', { count: insight.threshold })}
      </Body1>
      {parts.map(({ name, definition, tag, table }) => (
        <section key={name} className={styles.part}>
          <div className={styles.head}>
            <Subtitle2 as="h2" className={styles.title}>
              {name}
            </Subtitle2>
            {tag && (
              <Badge appearance="outline" color="informative">
                {t(`tag.${tag}`)}
              </Badge>
            )}
          </div>
          <Caption1 className={styles.muted}>{definition}</Caption1>
          <DataTable name={name} table={table} />
        </section>
      ))}
    </div>
  );
}
