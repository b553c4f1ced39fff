import { useTranslation } from 'react-i18next';
import { Page, PageLink } from './Page.tsx';
import { Empty } from './Status.tsx';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <Empty title={t('notFound.text')}>
        <PageLink to="/library">{t('notFound.way')}</PageLink>
      </Empty>
    </Page>
  );
}
