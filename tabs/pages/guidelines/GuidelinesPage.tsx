import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page.tsx';
import { PageTabs } from '../../parts/PageTabs.tsx';

/** The pages under Guidelines: one title, and a tab for each of them. */
export function GuidelinesPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Page title={t('guidelines.title')} lead={t('guidelines.lead')}>
      <PageTabs
        label={t('guidelines.title')}
        tabs={[
          { to: '/guidelines', label: t('guidelines.everyone') },
          { to: '/guidelines/managers', label: t('guidelines.managers') },
          { to: '/guidelines/lessons', label: t('lessons.tab') },
          { to: '/guidelines/examples', label: t('examples.tab') },
          { to: '/guidelines/questions', label: t('questions.tab') },
          { to: '/guidelines/backing', label: t('backing.tab') },
        ]}
      >
        {children}
      </PageTabs>
    </Page>
  );
}
