import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { DeskItems } from '../../../src/server/contract/deskItem.ts';
import { itemStates } from '../../../src/server/contract/itemState.ts';
import type { DeskItemFilter } from '../../api.ts';
import { useFormats } from '../../format.ts';
import { Rows } from '../../parts/Rows.tsx';
import { Spoken } from '../../parts/Spoken.tsx';
import { Empty, Failed, Loading } from '../../parts/Status.tsx';
import { useTopicName } from '../../parts/useTopicName.ts';
import { queries } from '../../queries.ts';
import { ItemFiles } from './ItemFiles.tsx';
import { ItemRow } from './ItemRow.tsx';
import { ItemsFilter } from './ItemsFilter.tsx';

const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Everything in the library, whether it is offered or not. */
export function Items() {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const { number } = useFormats();
  const [search, setSearch] = useSearchParams();
  const filter: DeskItemFilter = {
    state: itemStates.find((state) => state === search.get('state')) ?? '',
    topic: search.get('topic') ?? '',
    q: search.get('q') ?? '',
  };
  const filtered = filter.state !== '' || filter.topic !== '' || filter.q !== '';
  const items = useInfiniteQuery({ ...queries.deskItems(filter), placeholderData: keepPreviousData });
  const topicName = useTopicName();
  const pages: DeskItems[] = items.data?.pages ?? [];
  const newest = pages.at(-1);
  const found = pages.flatMap((page) => page.items);
  const total = newest?.total ?? 0;

  function narrow(next: DeskItemFilter) {
    const said = Object.entries(next).filter(([, value]) => value !== '');
    setSearch(Object.fromEntries(said), { replace: true });
  }

  const add = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => navigate('/desk/items/new')}>
      {t('desk.newItem')}
    </Button>
  );
  if (items.isPending) return <Loading />;
  if (!newest) {
    return <Failed error={items.error} title={t('status.failed')} retry={() => void items.refetch()} />;
  }
  if (total === 0 && !filtered) {
    return (
      <Empty title={t('desk.noItems')} text={t('desk.noItemsText')}>
        <div className={styles.top}>
          {add}
          <ItemFiles />
        </div>
      </Empty>
    );
  }
  return (
    <>
      <div className={styles.top}>
        {add}
        <ItemFiles />
      </div>
      <ItemsFilter filter={filter} counts={newest.counts} onFilter={narrow} />
      <Spoken
        text={items.isPlaceholderData ? '' : t('deskItems.found', { count: total, shown: number(total) })}
      />
      {found.length === 0 ? (
        <Empty title={t('deskItems.none')} text={t('deskItems.noneText')}>
          <Button onClick={() => narrow({ state: '', topic: '', q: '' })}>{t('deskItems.reset')}</Button>
        </Empty>
      ) : (
        <Rows label={t('deskItems.label')}>
          {found.map((item) => (
            <ItemRow key={item.id} item={item} topic={topicName(item.topicId)} />
          ))}
        </Rows>
      )}
      {items.isError && <Failed error={items.error} retry={() => void items.fetchNextPage()} />}
      {total > 0 && (
        <div className={styles.foot}>
          {items.hasNextPage && (
            <Button disabledFocusable={items.isFetchingNextPage} onClick={() => void items.fetchNextPage()}>
              {t('deskItems.more')}
            </Button>
          )}
          <Caption1 className={styles.muted}>
            {t('deskItems.shownOf', { shown: number(found.length), total: number(total) })}
          </Caption1>
        </div>
      )}
    </>
  );
}
