import { Badge, Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Insight } from '../../../src/server/contract/insight.ts';
import { useFormats } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { queries } from '../../queries.ts';
import { DataTable } from './FigureCard.tsx';
import { measureTable } from './insightTable.ts';
import { measures, readable } from './measures.ts';
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
  return (
    <div className={styles.report}>
      <Button className={styles.print} icon={<PrintRegular />} onClick={() => window.print()}>
        {t('insight.print')}
      </Button>
      <Body1>
        {[
          insight.at && t('insight.at', { at: formats.dateTime(insight.at) }),
          t('insight.rule', { count: insight.threshold }),
        ]
          .filter(Boolean)
          .join('. ')}
      </Body1>
      {measures
        .filter(({ beside }) => !beside)
        .map((measure) => {
          const tag = readable(insight.months, measure).at(-1)?.tag;
          return (
            <section key={measure.name} className={styles.part}>
              <div className={styles.head}>
                <Subtitle2 as="h2" className={styles.title}>
                  {t(`measure.${measure.name}.name`)}
                </Subtitle2>
                {tag && (
                  <Badge appearance="outline" color="informative">
                    {t(`tag.${tag}`)}
                  </Badge>
                )}
              </div>
              <Caption1 className={styles.muted}>{t(`measure.${measure.name}.definition`)}</Caption1>
              <DataTable
                name={t(`measure.${measure.name}.name`)}
                table={measureTable(measure, insight, formats, t)}
              />
            </section>
          );
        })}
    </div>
  );
}
