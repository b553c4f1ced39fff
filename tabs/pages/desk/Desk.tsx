import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { PageTabs } from '../../parts/PageTabs.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { questionQueries } from '../questions/queries.ts';
import { SavedNotice } from './SavedNotice.tsx';

/** The communicators' side: what is in the library, and what has been sent. */
export function Desk() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const me = useQuery(queries.me);
  const isCommunicator = me.data?.roles.includes('communicator') ?? false;
  const inbox = useQuery({ ...queries.inboxSummary, enabled: isCommunicator });
  const waiting = inbox.data?.new;
  const asked = useQuery({ ...questionQueries.waiting, enabled: isCommunicator });
  const toAnswer = asked.data?.questions.filter(({ can }) => can.answer).length ?? 0;
  const questions = toAnswer + (asked.data?.suggestions.length ?? 0);
  return (
    <Page title={t('desk.title')} lead={t('desk.lead')} back={{ to: '/library', label: t('desk.back') }}>
      <Loaded query={me}>
        {() =>
          isCommunicator ? (
            <PageTabs
              label={t('desk.title')}
              tabs={[
                { to: '/desk', label: t('desk.items') },
                { to: '/desk/inbox', label: t('inbox.tab'), count: waiting },
                { to: '/desk/sources', label: t('sources.tab') },
                { to: '/desk/broadcasts', label: t('desk.broadcasts') },
                { to: '/desk/calendar', label: t('plan.calendarTab') },
                { to: '/desk/topics', label: t('plan.topicsTab') },
                { to: '/desk/posts', label: t('posts.tab') },
                { to: '/desk/questions', label: t('questions.tab'), count: questions },
                { to: '/desk/backing', label: t('backing.tab') },
                { to: '/desk/interviews', label: t('interviews.tab') },
                { to: '/desk/people', label: t('agreements.tab') },
              ]}
            >
              <SavedNotice key={pathname} />
              <Outlet />
            </PageTabs>
          ) : (
            <Empty title={t('desk.closed')} text={t('desk.closedText')} />
          )
        }
      </Loaded>
    </Page>
  );
}
