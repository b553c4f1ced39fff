import { mergeClasses } from '@fluentui/react-components';
import { type MouseEvent, memo } from 'react';
import type { Item, TopicView } from '../../../src/server/contract/item.ts';
import { currentLanguage } from '../../i18n.ts';
import { ItemPicture } from '../../parts/ItemPicture.tsx';
import text from '../../parts/text.module.css';
import styles from './ItemCard.module.css';

export type Look = 'grid' | 'list';

// Put together once: there are many cards, and they are drawn anew as the page scrolls.
const classes = {
  topic: mergeClasses(text.captionStrong, styles.topic),
  title: mergeClasses(text.subtitle, styles.title),
  why: mergeClasses(text.body, styles.why),
  foot: mergeClasses(text.caption, styles.foot),
};

interface Props {
  item: Item;
  topic: TopicView | undefined;
  look: Look;
  href: string;
  /** It stands open beside the list. */
  current: boolean;
  /** Where it comes from, and its language where that is another one. */
  foot: string;
  onOpen: (event: MouseEvent, itemId: string) => void;
}

/** One item in the list; all of it is the link to the item. */
export const ItemCard = memo(function ItemCard({ item, topic, look, href, current, foot, onOpen }: Props) {
  const flat = look === 'list';
  return (
    <article className={mergeClasses(styles.card, flat && styles.flat, current && styles.current)}>
      <div className={mergeClasses(flat && styles.flatPicture)}>
        <ItemPicture item={item} decorative />
      </div>
      <div className={mergeClasses(styles.words, flat && styles.flatWords)}>
        {topic && <span className={classes.topic}>{topic.name[currentLanguage()]}</span>}
        <h2 className={classes.title} lang={item.language}>
          <a
            data-item={item.id}
            href={href}
            onClick={(event) => onOpen(event, item.id)}
            className={styles.link}
            aria-current={current ? 'true' : undefined}
          >
            {item.title}
          </a>
        </h2>
        {!flat && (
          <span className={classes.why} lang={item.language}>
            {item.why}
          </span>
        )}
        <span className={classes.foot}>{foot}</span>
      </div>
    </article>
  );
});
