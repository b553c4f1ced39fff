import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Page } from '../../parts/Page.tsx';
import { PageTabs } from '../../parts/PageTabs.tsx';
import { queries } from '../../queries.ts';

export function Settings() {
  const { t } = useTranslation();
  const { data: me } = useQuery(queries.me);
  const administers = me?.roles.includes('administrator');
  return (
    <Page title={t('settings.title')} back={{ to: '/library', label: t('desk.back') }}>
      <PageTabs
        label={t('settings.title')}
        tabs={[
          { to: '/settings', label: t('settings.mine') },
          { to: '/settings/collaboration', label: t('collaboration.tab') },
          ...(administers
            ? [
                { to: '/settings/administration', label: t('settings.administration') },
                { to: '/settings/approval', label: t('policy.tab') },
                { to: '/settings/disclosure', label: t('disclosures.tab') },
                { to: '/settings/value', label: t('value.tab') },
              ]
            : []),
        ]}
      >
        <Outlet />
      </PageTabs>
    </Page>
  );
}
