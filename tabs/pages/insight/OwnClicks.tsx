import { useTranslation } from 'react-i18next';
import { figureNames, type ShareView } from '../../../src/server/contract/share.ts';
import { useFormats } from '../../format.ts';
import { nameOfNetwork } from '../../networkName.ts';
import { FigureCard } from './FigureCard.tsx';
import { Plot } from './Plot.tsx';

/** Shares shown as bars; older ones stand in the table. */
const plotted = 10;

/** Clicks on one's own shares, with the one that most people came to. */
export function OwnClicks({ shares }: { shares: ShareView[] }) {
  const { t } = useTranslation();
  const { number, date, dateTime } = useFormats();
  const human = shares.reduce((sum, share) => sum + share.clicks.human, 0);
  const said = figureNames.filter((name) => shares.some(({ figures }) => figures[name] !== null));
  const recent = shares.slice(0, plotted).reverse();
  const best = shares.toSorted((a, b) => b.clicks.human - a.clicks.human)[0];
  return (
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
      note={
        best && shares.length > 1 && best.clicks.human > 0
          ? t('mine.best', { title: best.title || t('write.untitled'), shown: number(best.clicks.human) })
          : null
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
  );
}

/** Two shares on one day would fall on one bar: the later ones get a number. */
function labelsOf(days: string[]): string[] {
  return days.map((day, index) => {
    const before = days.slice(0, index).filter((other) => other === day).length;
    return before > 0 ? `${day} (${before + 1})` : day;
  });
}
