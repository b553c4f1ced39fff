import { useState } from 'react';
import type { Item } from '../../src/server/contract/item.ts';
import { ChalkPicture } from './ChalkPicture.tsx';
import styles from './ItemPicture.module.css';

type Pictured = Pick<Item, 'id' | 'topicId' | 'picture'>;

/** The picture as the networks crop it. Beside the title it is decoration, so `decorative` leaves out its text. */
export function ItemPicture({ item, decorative = false }: { item: Pictured; decorative?: boolean }) {
  const [broken, setBroken] = useState<string | null>(null);
  const { picture } = item;
  const shown = picture && picture.url !== broken ? picture : null;
  return (
    <div className={styles.box}>
      {shown ? (
        <img
          className={styles.image}
          src={shown.url}
          alt={decorative ? '' : shown.alt}
          loading="lazy"
          referrerPolicy="no-referrer"
          onError={() => setBroken(shown.url)}
        />
      ) : (
        <ChalkPicture seed={item.id} ground={item.topicId} />
      )}
    </div>
  );
}
