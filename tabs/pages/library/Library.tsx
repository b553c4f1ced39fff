import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useParams, useSearchParams } from 'react-router';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { keep, kept } from '../../storage.ts';
import { ItemCards, type Look } from './ItemCards.tsx';
import { LibraryFilter } from './LibraryFilter.tsx';

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingHorizontalXXL },
  split: {
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 8fr)',
    alignItems: 'start',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalL,
  },
  behind: { '@media (max-width: 900px)': { display: 'none' } },
});

export function Library() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { itemId } = useParams();
  const [search, setSearch] = useSearchParams();
  const [look, setLook] = useState<Look>(kept('look') === 'list' ? 'list' : 'grid');
  const filter = { topic: search.get('topic') ?? '', q: search.get('q') ?? '' };
  const items = useQuery({ ...queries.items(filter), placeholderData: keepPreviousData });
  const topics = useQuery(queries.topics);
  const filtered = filter.topic !== '' || filter.q !== '';

  return (
    <Page title={t('library.title')} lead={t('library.lead')}>
      <div className={mergeClasses(styles.columns, itemId && styles.split)}>
        <section
          className={mergeClasses(styles.list, itemId && styles.behind)}
          aria-label={t('library.list')}
        >
          <LibraryFilter
            filter={filter}
            topics={topics.data ?? []}
            found={items.data?.length}
            look={itemId ? null : look}
            onLook={(next) => {
              keep('look', next);
              setLook(next);
            }}
            onFilter={(next) =>
              setSearch(
                { ...(next.topic && { topic: next.topic }), ...(next.q && { q: next.q }) },
                { replace: true },
              )
            }
          />
          <Loaded
            query={items}
            label={t('library.loading')}
            isEmpty={(found) => found.every(({ expired }) => expired)}
            empty={
              filtered ? (
                <Empty title={t('library.noneFound')} text={t('library.noneFoundText')} />
              ) : (
                <Empty title={t('library.none')} text={t('library.noneText')} />
              )
            }
          >
            {(found) => (
              <ItemCards
                items={found.filter(({ expired }) => !expired)}
                topics={topics.data ?? []}
                look={itemId ? 'list' : look}
              />
            )}
          </Loaded>
        </section>
        <Outlet />
      </div>
    </Page>
  );
}
