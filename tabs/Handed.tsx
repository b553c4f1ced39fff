import { useTranslation } from 'react-i18next';
import { BarePage } from './BarePage.tsx';

/** What stands in the window that came back from LinkedIn, for as long as it stays open. */
export function Handed() {
  const { t } = useTranslation();
  return <BarePage title={t('connection.backTitle')} text={t('connection.backText')} />;
}
