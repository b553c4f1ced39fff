import { mergeClasses } from '@fluentui/react-components';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import {
  measureElement,
  useWindowVirtualizer,
  type Virtualizer,
  windowScroll,
} from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item, TopicView } from '../../../src/server/contract/item.ts';
import { PlainButton } from '../../parts/PlainButton.tsx';
import { Failed, Loading } from '../../parts/Status.tsx';
import { ItemCard, type Look } from './ItemCard.tsx';
import styles from './ItemRows.module.css';
import { useFoot } from './useFoot.ts';
import { useItemLinks } from './useItemLinks.ts';
import { useListPlace } from './useListPlace.ts';

const gaps: Record<Look, number> = { grid: 16, list: 12 };
const leastColumn = 280;
const pictureRatio = 627 / 1200;
/** Rows drawn beyond the edge of the window, so that the keyboard finds the next one there. */
const beyond: Record<Look, number> = { grid: 1, list: 3 };

interface Props {
  items: Item[];
  total: number;
  topics: TopicView[];
  look: Look;
  more: Pick<
    UseInfiniteQueryResult,
    | 'hasNextPage'
    | 'fetchNextPage'
    | 'isFetchingNextPage'
    | 'isFetchNextPageError'
    | 'isPlaceholderData'
    | 'error'
  >;
}

/**
 * The items in rows, of which only those near the window are drawn: what is above and below them is blank of the same
 * height. The next page is fetched before its place is reached.
 */
export function ItemRows({ items, total, topics, look, more }: Props) {
  const { t } = useTranslation();
  const { opened, hrefOf, onOpen } = useItemLinks();
  const footOf = useFoot();
  const list = useRef<HTMLUListElement>(null);
  const { width, top } = usePlaceOnPage(list, look);
  const gap = gaps[look];
  const columns = look === 'list' ? 1 : Math.max(1, Math.floor((width + gap) / (leastColumn + gap)));
  const height = look === 'list' ? 108 : (width / columns) * pictureRatio + 176;
  const [scrollToFn] = useState(scrollAfterFirst);
  const rows = useWindowVirtualizer({
    count: Math.ceil(items.length / columns),
    estimateSize: () => height,
    getItemKey: (row) => `${look} ${columns} ${items[row * columns]?.id}`,
    overscan: useIsDrawn() ? beyond[look] : 0,
    // Else the first time only the rows beyond the edge would be drawn, and the others after them.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    gap,
    scrollMargin: top,
    measureElement: heightOf,
    scrollToFn,
  });
  useListPlace(items, (at) => rows.scrollToIndex(Math.floor(at / columns), { align: 'center' }));

  const drawn = rows.getVirtualItems();
  const [firstRow, lastRow] = [drawn[0], drawn.at(-1)];
  const isNearEnd = lastRow !== undefined && lastRow.index >= rows.options.count - 1 - beyond[look];
  const { hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError, isPlaceholderData } = more;
  useEffect(() => {
    if (isNearEnd && hasNextPage && !isFetchingNextPage && !isFetchNextPageError && !isPlaceholderData) {
      void fetchNextPage();
    }
  }, [isNearEnd, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError, isPlaceholderData]);

  const from = (firstRow?.index ?? 0) * columns;
  const shown = items.slice(from, ((lastRow?.index ?? -1) + 1) * columns);
  return (
    <>
      <ul
        ref={list}
        className={mergeClasses(styles.cards, isPlaceholderData && styles.waiting)}
        aria-busy={isPlaceholderData}
        style={{
          gap,
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          paddingTop: (firstRow?.start ?? top) - top,
          paddingBottom: rows.getTotalSize() - ((lastRow?.end ?? top) - top),
        }}
      >
        {shown.map((item, at) => (
          <li
            key={item.id}
            // A row is as high as its first card, since they are all stretched.
            ref={at % columns === 0 ? rows.measureElement : undefined}
            data-index={Math.floor((from + at) / columns)}
            aria-setsize={total}
            aria-posinset={from + at + 1}
          >
            <ItemCard
              item={item}
              topic={topics.find(({ id }) => id === item.topicId)}
              look={look}
              href={hrefOf(item.id)}
              current={item.id === opened}
              foot={footOf(item)}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
      {isFetchNextPageError && <Failed error={more.error} retry={() => void fetchNextPage()} />}
      {isFetchingNextPage && <Loading label={t('library.loadingMore')} />}
      {hasNextPage && !isFetchingNextPage && !isFetchNextPageError && (
        <div className={styles.more}>
          <PlainButton onClick={() => void fetchNextPage()}>{t('library.more')}</PlainButton>
        </div>
      )}
    </>
  );
}

/** False while what is seen is drawn for the first time; what is beyond the edge comes after it. */
function useIsDrawn(): boolean {
  const [isDrawn, setIsDrawn] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setIsDrawn(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isDrawn;
}

/**
 * Told by the browser once it has laid the row out: asking before would make it do so row by row. Behind the item on a
 * phone a row has no height, and keeps the one it had.
 */
function heightOf(
  row: Element,
  entry: ResizeObserverEntry | undefined,
  rows: Virtualizer<Window, Element>,
): number {
  const known = rows.measurementsCache[rows.indexFromElement(row)]?.size ?? 0;
  return (entry && measureElement(row, entry, rows)) || known;
}

/** A new list first scrolls to where the page is already, which would make the browser lay it out twice. */
function scrollAfterFirst(): typeof windowScroll {
  let isFirst = true;
  return (...scroll) => {
    if (!isFirst) windowScroll(...scroll);
    isFirst = false;
  };
}

/**
 * How wide the list is, and how far down the page it begins, in pixels. At first told by the browser once it has laid
 * the page out, since asking before would make it do so twice; another look is measured before it is shown.
 */
function usePlaceOnPage(list: RefObject<HTMLElement | null>, look: Look) {
  const [place, setPlace] = useState({ width: Math.min(window.innerWidth, 1312) - 64, top: 300 });
  const shown = useRef(look);
  const measure = useCallback(() => {
    const box = list.current?.getBoundingClientRect();
    // Behind the item on a phone it is not there at all.
    if (!box || box.width === 0) return;
    const next = { width: box.width, top: Math.round(box.top + window.scrollY) };
    setPlace((before) => (before.width === next.width && before.top === next.top ? before : next));
  }, [list]);
  useLayoutEffect(() => {
    if (shown.current !== look) measure();
    shown.current = look;
  }, [look, measure]);
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    if (list.current) observer.observe(list.current);
    return () => observer.disconnect();
  }, [list, measure]);
  return place;
}
