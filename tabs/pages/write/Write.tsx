import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Page } from '../../parts/Page.tsx';
import { PageTabs } from '../../parts/PageTabs.tsx';
import { queries } from '../../queries.ts';

export function Write() {
  const { t } = useTranslation();
  const { data: me } = useQuery(queries.me);
  const approvals = useQuery(queries.approvals);
  const interviews = useQuery(queries.interviews);
  const asked = interviews.data?.filter(({ state }) => state === 'asked').length;
  const waiting = approvals.data?.length ?? me?.waiting;
  return (
    <Page title={t('write.title')} lead={t('write.lead')}>
      <PageTabs
        label={t('write.title')}
        tabs={[
          { to: '/write', label: t('write.mine') },
          { to: '/write/waiting', label: t('write.waiting'), count: waiting },
          { to: '/write/interviews', label: t('myInterviews.tab'), count: asked },
          { to: '/write/posts', label: t('myPosts.tab') },
        ]}
      >
        <Outlet />
      </PageTabs>
    </Page>
  );
}
