import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Outlet, useParams } from 'react-router';
import type { TopicView } from '../../../src/server/contract/item.ts';
import { currentLanguage } from '../../i18n.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { ItemRows } from '../library/ItemRows.tsx';
import { FollowTopic } from './FollowTopic.tsx';

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

/** One topic for everybody in a channel: its live items, each opening beside the list. */
export function TopicPage() {
  const { topicId = '' } = useParams();
  const topics = useQuery(queries.topics);
  return (
    <Loaded query={topics}>
      {(all) => {
        const topic = all.find(({ id }) => id === topicId);
        return topic ? <Topic key={topic.id} topic={topic} topics={all} /> : <Gone />;
      }}
    </Loaded>
  );
}

function Topic({ topic, topics }: { topic: TopicView; topics: TopicView[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { itemId } = useParams();
  const pages = useInfiniteQuery(queries.library({ topic: topic.id }));
  const name = topic.name[currentLanguage()];
  return (
    <Page title={name} lead={t('topicPage.lead')} menu={false}>
      <div className={mergeClasses(styles.columns, itemId && styles.split)}>
        <section
          className={mergeClasses(styles.list, itemId && styles.behind)}
          aria-label={t('topicPage.list', { topic: name })}
        >
          <FollowTopic topicId={topic.id} />
          <Loaded
            query={pages}
            isEmpty={(data) => data.pages[0]?.total === 0}
            empty={<Empty title={t('topicPage.none')} text={t('topicPage.noneText', { topic: name })} />}
          >
            {(data) => (
              <ItemRows
                items={data.pages.flatMap(({ items }) => items)}
                total={data.pages[0]?.total ?? 0}
                topics={topics}
                look={itemId ? 'list' : 'grid'}
                more={pages}
              />
            )}
          </Loaded>
        </section>
        <Outlet />
      </div>
    </Page>
  );
}

function Gone() {
  const { t } = useTranslation();
  return (
    <Page title={t('topicPage.gone')} menu={false}>
      <Empty title={t('topicPage.gone')} text={t('topicPage.goneText')} />
    </Page>
  );
}
