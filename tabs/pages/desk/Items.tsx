import { Badge, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { AddRegular, SendRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Item, TopicView } from '../../../src/server/contract/item.ts';
import { useFormats } from '../../format.ts';
import { currentLanguage } from '../../i18n.ts';
import { ItemPicture } from '../../parts/ItemPicture.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { PageLink } from '../../parts/Page.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';

const useStyles = makeStyles({
  new: { justifySelf: 'start' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '6rem minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '12px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
    '@media (max-width: 560px)': { gridTemplateColumns: '4rem minmax(0, 1fr)' },
  },
  picture: { borderRadius: tokens.borderRadiusMedium, overflow: 'hidden' },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start', minWidth: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground2 },
  action: { '@media (max-width: 560px)': { gridColumn: '2', justifySelf: 'start' } },
});

export function Items() {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const items = useQuery(queries.items({ topic: '', q: '' }));
  const topics = useQuery(queries.topics);
  const add = (
    <Button
      className={styles.new}
      appearance="primary"
      icon={<AddRegular />}
      onClick={() => navigate('/desk/items/new')}
    >
      {t('desk.newItem')}
    </Button>
  );
  return (
    <Loaded
      query={items}
      empty={
        <Empty title={t('desk.noItems')} text={t('desk.noItemsText')}>
          {add}
        </Empty>
      }
    >
      {(found) => (
        <>
          {add}
          <ul className={styles.list}>
            {found.map((item) => (
              <ItemRow key={item.id} item={item} topic={topics.data?.find(({ id }) => id === item.topicId)} />
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}

function ItemRow({ item, topic }: { item: Item; topic: TopicView | undefined }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const { date } = useFormats();
  const facts = [
    topic?.name[currentLanguage()],
    t(`language.${item.language}`),
    t('write.changed', { at: date(item.updatedAt) }),
    item.expiresAt && !item.expired && t('item.expires', { date: date(item.expiresAt) }),
  ];
  return (
    <li className={styles.row}>
      <div className={styles.picture}>
        <ItemPicture item={item} decorative />
      </div>
      <div className={styles.words}>
        <Subtitle2 as="h2" className={styles.title} lang={item.language}>
          <PageLink to={`/desk/items/${item.id}`}>{item.title}</PageLink>
        </Subtitle2>
        <Caption1 className={styles.muted}>{facts.filter(Boolean).join(' · ')}</Caption1>
        {item.expired && (
          <Badge appearance="tint" color="warning">
            {t('desk.expired')}
          </Badge>
        )}
      </div>
      {!item.expired && (
        <Button
          className={styles.action}
          icon={<SendRegular />}
          aria-label={t('desk.sendItem', { title: item.title })}
          onClick={() => navigate(`/desk/broadcasts/new?item=${encodeURIComponent(item.id)}`)}
        >
          {t('desk.send')}
        </Button>
      )}
    </li>
  );
}
