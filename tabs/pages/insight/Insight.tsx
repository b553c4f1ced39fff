import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Page } from '../../parts/Page.tsx';
import { PageTabs } from '../../parts/PageTabs.tsx';
import { queries } from '../../queries.ts';

export function Insight() {
  const { t } = useTranslation();
  const { data: me } = useQuery(queries.me);
  const tabs = [
    { to: '/insight', label: t('insight.mine') },
    ...(me?.leadsUnit ? [{ to: '/insight/unit', label: t('insight.unit') }] : []),
    ...(me?.roles.includes('communicator')
      ? [{ to: '/insight/programme', label: t('insight.programme') }]
      : []),
  ];
  return (
    <Page title={t('insight.title')} lead={t('insight.lead')}>
      <PageTabs label={t('insight.title')} tabs={tabs}>
        <Outlet />
      </PageTabs>
    </Page>
  );
}
