import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import type { Item, TopicView } from '../../../src/server/contract/item.ts';
import { currentLanguage } from '../../i18n.ts';
import { itemPath } from '../../itemPath.ts';
import { ItemPicture } from '../../parts/ItemPicture.tsx';

export type Look = 'grid' | 'list';

// Plain elements in the look of Fluent's texts: there are many of these on the page, and drawn anew as it scrolls.
const useStyles = makeStyles({
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
  topic: { ...typographyStyles.caption1Strong, color: tokens.colorBrandForeground1 },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    outlineStyle: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusXLarge },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  why: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    WebkitLineClamp: 3,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  foot: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    marginTop: 'auto',
    paddingTop: tokens.spacingVerticalXS,
  },
});

interface Props {
  item: Item;
  topic: TopicView | undefined;
  look: Look;
}

/** One item in the list; all of it is the link to the item. */
export const ItemCard = memo(function ItemCard({ item, topic, look }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { search } = useLocation();
  const { itemId, topicId } = useParams();
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
        {topic && <span className={styles.topic}>{topic.name[language]}</span>}
        <h2 className={styles.title} lang={item.language}>
          <Link
            data-item={item.id}
            to={{ pathname: itemPath(item.id, topicId), search }}
            className={styles.link}
            aria-current={current ? 'true' : undefined}
          >
            {item.title}
          </Link>
        </h2>
        {!flat && (
          <span className={styles.why} lang={item.language}>
            {item.why}
          </span>
        )}
        <span className={styles.foot}>{foot.filter(Boolean).join(' · ')}</span>
      </div>
    </article>
  );
});
