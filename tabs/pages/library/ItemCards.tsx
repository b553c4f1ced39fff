import {
  Body1,
  Caption1,
  Caption1Strong,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import type { Item, TopicView } from '../../../src/server/contract/item.ts';
import { currentLanguage } from '../../i18n.ts';
import { ItemPicture } from '../../parts/ItemPicture.tsx';

export type Look = 'grid' | 'list';

const useStyles = makeStyles({
  cards: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingHorizontalL },
  grid: { gridTemplateColumns: 'repeat(auto-fill, minmax(min(17.5rem, 100%), 1fr))' },
  list: { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    boxSizing: 'border-box',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    transitionProperty: 'box-shadow, border-color',
    transitionDuration: tokens.durationNormal,
    ':hover': { boxShadow: tokens.shadow8, border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-within': { border: `1px solid ${tokens.colorStrokeFocus2}` },
  },
  flat: {
    display: 'grid',
    gridTemplateColumns: '8.5rem minmax(0, 1fr)',
    alignItems: 'center',
    paddingLeft: tokens.spacingHorizontalM,
    '@media (max-width: 420px)': { gridTemplateColumns: '5.5rem minmax(0, 1fr)' },
  },
  flatPicture: { borderRadius: tokens.borderRadiusMedium, overflow: 'hidden' },
  current: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
  },
  flatWords: { padding: tokens.spacingHorizontalM, gap: tokens.spacingVerticalXXS },
  topic: { color: tokens.colorBrandForeground1 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    outlineStyle: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusXLarge },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  why: {
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    WebkitLineClamp: 3,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  foot: { color: tokens.colorNeutralForeground3, marginTop: 'auto', paddingTop: tokens.spacingVerticalXS },
});

interface Props {
  items: Item[];
  topics: TopicView[];
  look: Look;
}

export function ItemCards({ items, topics, look }: Props) {
  const styles = useStyles();
  return (
    <ul className={mergeClasses(styles.cards, styles[look])}>
      {items.map((item) => (
        <li key={item.id}>
          <ItemCard item={item} topic={topics.find(({ id }) => id === item.topicId)} look={look} />
        </li>
      ))}
    </ul>
  );
}

function ItemCard({ item, topic, look }: { item: Item; topic: TopicView | undefined; look: Look }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { search } = useLocation();
  const { itemId } = useParams();
  const flat = look === 'list';
  const current = itemId === item.id;
  const language = currentLanguage();
  const foot = [t(`source.${item.source}`), item.language !== language && t(`language.${item.language}`)];
  return (
    <article className={mergeClasses(styles.card, flat && styles.flat, current && styles.current)}>
      <div className={mergeClasses(flat && styles.flatPicture)}>
        <ItemPicture item={item} decorative />
      </div>
      <div className={mergeClasses(styles.words, flat && styles.flatWords)}>
        {topic && <Caption1Strong className={styles.topic}>{topic.name[language]}</Caption1Strong>}
        <Subtitle2 as="h2" className={styles.title} lang={item.language}>
          <Link
            to={{ pathname: `/library/${item.id}`, search }}
            className={styles.link}
            aria-current={current ? 'true' : undefined}
          >
            {item.title}
          </Link>
        </Subtitle2>
        {!flat && (
          <Body1 className={styles.why} lang={item.language}>
            {item.why}
          </Body1>
        )}
        <Caption1 className={styles.foot}>{foot.filter(Boolean).join(' · ')}</Caption1>
      </div>
    </article>
  );
}
