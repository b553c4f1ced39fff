import { useTranslation } from 'react-i18next';
import type { Insight } from '../../../src/server/contract/insight.ts';
import { useFormats } from '../../format.ts';
import { Empty } from '../../parts/Status.tsx';

/** Why there are none: nobody collects any, or no month is over yet. */
export function NoFigures({ insight: { collects, next } }: { insight: Insight }) {
  const { t } = useTranslation();
  const { month, date } = useFormats();
  if (!collects) return <Empty title={t('insight.notCollected')} text={t('insight.notCollectedText')} />;
  const said = { month: month(next.month), date: date(next.on) };
  return <Empty title={t('insight.none')} text={t('insight.noneText', said)} />;
}
