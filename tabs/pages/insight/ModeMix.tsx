import { useTranslation } from 'react-i18next';
import type { Insight } from '../../../src/server/contract/insight.ts';
import { useFormats } from '../../format.ts';
import { FigureCard, NoPlot } from './FigureCard.tsx';
import { Plot } from './Plot.tsx';
import { modeFigure, modeTable, partName, toldModes } from './shareParts.ts';

/** Mediator, gatekeeper, gardener: how the shares came about, month by month, and whether more people do without help. */
export function ModeMix({ programme, threshold }: Pick<Insight, 'programme' | 'threshold'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const percent = (value: number) => formats.percent(value);
  const finding = useFinding(programme);
  const keys = toldModes(programme);
  const months = programme.filter(({ modes }) => modes.length > 0);
  const common = { name: t('insight.byMode'), definition: t('insight.byModeDefinition') };
  if (months.length === 0) {
    return (
      <FigureCard {...common} finding={t('insight.hiddenShort')} tag={null} table={null}>
        <NoPlot>{t('insight.hidden', { count: threshold })}</NoPlot>
      </FigureCard>
    );
  }
  return (
    <FigureCard
      {...common}
      wide
      finding={finding}
      tag="measured"
      table={modeTable(programme, formats, t)}
      note={months.length < programme.length ? t('insight.someHidden', { count: threshold }) : null}
    >
      <Plot
        title={common.name}
        labels={months.map(({ month }) => formats.shortMonth(month))}
        write={percent}
        max={1}
        series={keys.map((key) => ({
          name: partName(key, () => undefined, t),
          values: months.map((month) => shownPart(month, key) ?? 0),
        }))}
      />
    </FigureCard>
  );
}

function shownPart(month: Insight['programme'][number], mode: string): number | null {
  const figure = modeFigure(month, mode);
  return figure?.kind === 'value' ? figure.value : null;
}

/** The gardeners of the latest month that tells of them, beside the one before it. */
function useFinding(programme: Insight['programme']): string {
  const { t } = useTranslation();
  const formats = useFormats();
  const told = programme.flatMap((month) => {
    const value = shownPart(month, 'gardener');
    return value === null ? [] : [{ month: month.month, value: formats.percent(value) }];
  });
  const [before, last] = [told.at(-2), told.at(-1)];
  if (!last) return t('insight.noGardeners');
  const found = t('insight.gardeners', { value: last.value, month: formats.month(last.month) });
  if (!before) return found;
  const direction = before.value === last.value ? 'same' : 'changed';
  const month = formats.month(before.month).replace(/ \d{4}$/, '');
  return `${found}, ${t(`insight.than.${direction}`, { value: before.value, month })}`;
}
