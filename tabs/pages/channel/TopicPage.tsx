import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { TopicView } from '../../../src/server/contract/item.ts';
import { currentLanguage } from '../../i18n.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { ItemRows } from '../library/ItemRows.tsx';
import { FollowTopic } from './FollowTopic.tsx';

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
  const { itemId } = useParams();
  const pages = useInfiniteQuery(queries.library({ topic: topic.id }));
  const name = topic.name[currentLanguage()];
  return (
    <Page title={name} lead={t('topicPage.lead')} menu={false}>
      <Beside label={t('topicPage.list', { topic: name })} isOpen={itemId !== undefined}>
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
      </Beside>
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
