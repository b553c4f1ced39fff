import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Beside } from '../../parts/Beside.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { queries } from '../../queries.ts';
import { keep, kept } from '../../storage.ts';
import { FoundLine } from './FoundLine.tsx';
import type { Look } from './ItemCard.tsx';
import { ItemRows } from './ItemRows.tsx';
import { LibraryTools } from './LibraryTools.tsx';
import { narrowing } from './libraryFilter.ts';
import { NothingFound } from './NothingFound.tsx';
import { useFilter } from './useFilter.ts';

export function Library() {
  const { t } = useTranslation();
  const { itemId } = useParams();
  const [filter, setFilter] = useFilter();
  const [look, setLook] = useState<Look>(kept('look') === 'list' ? 'list' : 'grid');
  const pages = useInfiniteQuery({
    ...queries.library(narrowing(filter)),
    placeholderData: keepPreviousData,
  });
  const topics = useQuery(queries.topics);
  const first = pages.data?.pages[0];
  const choose = (next: Look) => {
    keep('look', next);
    setLook(next);
  };

  return (
    <Page title={t('library.title')} lead={t('library.lead')}>
      <Beside label={t('library.list')} isOpen={itemId !== undefined}>
        <LibraryTools
          filter={filter}
          topics={topics.data ?? []}
          facets={first?.facets}
          look={itemId ? null : look}
          onLook={choose}
          onFilter={setFilter}
        />
        <FoundLine filter={filter} found={first?.total} onFilter={setFilter} />
        <Loaded
          query={pages}
          label={t('library.loading')}
          isEmpty={(data) => data.pages[0]?.total === 0}
          empty={<NothingFound filter={filter} onFilter={setFilter} />}
        >
          {(data) => (
            <ItemRows
              items={data.pages.flatMap(({ items }) => items)}
              total={data.pages[0]?.total ?? 0}
              topics={topics.data ?? []}
              look={itemId ? 'list' : look}
              more={pages}
            />
          )}
        </Loaded>
      </Beside>
    </Page>
  );
}
