import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { figureNames, type ShareView } from '../../../src/server/contract/share.ts';
import { useFormats } from '../../format.ts';
import { nameOfNetwork } from '../../networkName.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { PageLink } from '../../parts/Page.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { FigureImport } from '../figures/FigureImport.tsx';
import { Pulse } from '../pulse/Pulse.tsx';
import { OwnTime } from '../time/OwnTime.tsx';
import { FigureCard } from './FigureCard.tsx';
import { OwnShares } from './OwnShares.tsx';
import { Plot } from './Plot.tsx';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '60rem',
  },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Shares shown as bars; older ones stand in the table. */
const plotted = 10;

/** Own shares with own numbers. Nobody else can see them. */
export function Mine() {
  const { t } = useTranslation();
  const shares = useQuery({ ...queries.shares, refetchOnMount: 'always' });
  return (
    <>
      <Loaded
        query={shares}
        empty={
          <Empty title={t('mine.none')} text={t('mine.noneText')}>
            <PageLink to="/library">{t('mine.toLibrary')}</PageLink>
          </Empty>
        }
      >
        {(found) => <MyClicks shares={found} />}
      </Loaded>
      <OwnTime />
      <Pulse />
    </>
  );
}

function MyClicks({ shares }: { shares: ShareView[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number, date, dateTime } = useFormats();
  const human = shares.reduce((sum, share) => sum + share.clicks.human, 0);
  const said = figureNames.filter((name) => shares.some(({ figures }) => figures[name] !== null));
  const recent = shares.slice(0, plotted).reverse();
  return (
    <div className={styles.page}>
      <FigureCard
        name={t('mine.name')}
        finding={
          human === 0
            ? t('mine.findingNone', { count: shares.length })
            : t('mine.finding', {
                count: human,
                shown: number(human),
                shares: t('mine.shares', { count: shares.length }),
              })
        }
        definition={t('mine.definition')}
        tag="measured"
        table={{
          columns: [
            t('mine.share'),
            t('mine.opened'),
            t('clicks.human'),
            t('clicks.bot'),
            t('clicks.repeated'),
            ...said.map((name) => t(`figures.${name}`)),
          ],
          rows: shares.map(({ title, network, openedAt, clicks, figures }) => [
            `${title || t('write.untitled')} (${nameOfNetwork(network)})`,
            dateTime(openedAt),
            number(clicks.human),
            number(clicks.bot),
            number(clicks.repeated),
            ...said.map((name) => (figures[name] ? number(figures[name].value) : '–')),
          ]),
        }}
      >
        <Plot
          title={t('mine.name')}
          labels={labelsOf(
            recent.map(({ openedAt }) =>
              date(openedAt)
                .replace(/ \d{4}$/, '')
                .replace(/(\p{L}{3})\p{L}+/u, '$1'),
            ),
          )}
          write={number}
          series={[
            { name: t('clicks.human'), values: recent.map(({ clicks }) => clicks.human) },
            { name: t('clicks.bot'), values: recent.map(({ clicks }) => clicks.bot) },
            { name: t('clicks.repeated'), values: recent.map(({ clicks }) => clicks.repeated) },
          ]}
        />
      </FigureCard>
      <OwnShares shares={shares} />
      <FigureImport />
    </div>
  );
}

/** Two shares on one day would fall on one bar: the later ones get a number. */
function labelsOf(days: string[]): string[] {
  return days.map((day, index) => {
    const before = days.slice(0, index).filter((other) => other === day).length;
    return before > 0 ? `${day} (${before + 1})` : day;
  });
}
