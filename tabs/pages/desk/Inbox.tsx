import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { Inbox as InboxPage } from '../../../src/server/contract/source.ts';
import type { InboxFilter as Filter } from '../../api.ts';
import { PageLink } from '../../parts/Page.tsx';
import { Rows } from '../../parts/Rows.tsx';
import { Empty, Failed, Loading } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { InboxEntry } from './InboxEntry.tsx';
import { entryStates, InboxFilter } from './InboxFilter.tsx';
import { InboxLink } from './InboxLink.tsx';

const useStyles = makeStyles({
  more: { justifySelf: 'start' },
});

/** What the sources brought, newest first, until it becomes content or is put aside. */
export function Inbox() {
  const [search, setSearch] = useSearchParams();
  const filter: Filter = {
    state: entryStates.find((state) => state === search.get('state')) ?? 'new',
    source: search.get('source') ?? '',
  };
  function choose({ state, source }: Filter) {
    setSearch({ ...(state !== 'new' && { state }), ...(source && { source }) }, { replace: true });
  }
  return (
    <>
      <InboxLink />
      <Trouble />
      <InboxFilter filter={filter} onChange={choose} />
      <Entries key={`${filter.state}:${filter.source}`} filter={filter} />
    </>
  );
}

/** Sources that could not be read, in one line. */
function Trouble() {
  const { t } = useTranslation();
  const { data } = useQuery(queries.inboxSummary);
  if (!data?.failing) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {t('inbox.failing', { count: data.failing })}{' '}
        <PageLink to="/desk/sources">{t('inbox.failingWay')}</PageLink>
      </MessageBarBody>
    </MessageBar>
  );
}

function Entries({ filter }: { filter: Filter }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const inbox = useInfiniteQuery({ ...queries.inbox(filter), refetchOnMount: 'always' });
  if (inbox.isPending) return <Loading />;
  if (inbox.data === undefined) {
    return <Failed error={inbox.error} title={t('status.failed')} retry={() => void inbox.refetch()} />;
  }
  const entries = inbox.data.pages.flatMap((page: InboxPage) => page.entries);
  if (entries.length === 0) return <Nothing filter={filter} />;
  return (
    <>
      <Rows narrow label={t('inbox.list')}>
        {entries.map((entry) => (
          <InboxEntry key={entry.id} entry={entry} />
        ))}
      </Rows>
      {inbox.isFetchNextPageError && <Failed error={inbox.error} />}
      {inbox.hasNextPage && (
        <Button
          className={styles.more}
          disabledFocusable={inbox.isFetchingNextPage}
          onClick={() => void inbox.fetchNextPage()}
        >
          {t('inbox.more')}
        </Button>
      )}
    </>
  );
}

function Nothing({ filter }: { filter: Filter }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useQuery(queries.inboxSummary);
  if (filter.state === 'used') return <Empty title={t('inbox.noneUsed')} />;
  if (filter.state === 'dismissed') return <Empty title={t('inbox.noneDismissed')} />;
  const noSources = data?.sources === 0;
  return (
    <Empty
      title={t(noSources ? 'inbox.noSources' : 'inbox.none')}
      text={t(noSources ? 'inbox.noSourcesText' : 'inbox.noneText')}
    >
      <Button appearance={noSources ? 'primary' : 'secondary'} onClick={() => navigate('/desk/sources')}>
        {t('inbox.toSources')}
      </Button>
    </Empty>
  );
}
