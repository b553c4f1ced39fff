import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType, useParams } from 'react-router';
import type { Item } from '../../../src/server/contract/item.ts';

/** How far the page was scrolled at each step of the history, in pixels. */
const places = new Map<string, number>();

/**
 * Keeps the reader's place. Going back shows a list where it was left; an item that opens beside the list stands in
 * the middle of it; closing it leads back to where it was opened. `bring` scrolls to an item by its number.
 */
export function useListPlace(items: readonly Item[], bring: (at: number) => void): void {
  const { key } = useLocation();
  const { itemId } = useParams();
  const isBack = useNavigationType() === 'POP';
  const last = useRef<{ key: string; itemId: string | undefined } | null>(null);
  const opened = useRef<number | null>(null);

  // In the same moment as the page changes: its new shape moves the window as well, which is no place of the old one.
  useLayoutEffect(() => {
    const remember = () => places.set(key, window.scrollY);
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, [key]);

  useEffect(() => {
    const before = last.current;
    if (before?.key === key) return;
    last.current = { key, itemId };
    const bringItem = (id: string) => {
      const at = items.findIndex((item) => item.id === id);
      if (at >= 0)
        repeatUntil(
          () => isInWindow(id),
          () => bring(at),
        );
    };
    const backTo = (place: number) =>
      repeatUntil(
        () => window.scrollY > place - 1,
        () => window.scrollTo(0, place),
      );
    if (before && itemId && !before.itemId) {
      opened.current = places.get(before.key) ?? 0;
      afterLayout(() => (isBeside() ? bringItem(itemId) : window.scrollTo(0, 0)));
    } else if (before?.itemId && !itemId) {
      const { itemId: closed } = before;
      const place = opened.current;
      opened.current = null;
      afterLayout(() => {
        if (place === null) bringItem(closed);
        else backTo(place);
        afterLayout(() =>
          repeatUntil(
            () => document.activeElement === linkTo(closed),
            () => linkTo(closed)?.focus({ preventScroll: true }),
          ),
        );
      });
    } else if (isBack) {
      const place = places.get(key);
      if (place !== undefined) afterLayout(() => backTo(place));
    }
  }, [key, itemId, isBack, items, bring]);
}

/** Once the list has its new width and its rows their new places. */
function afterLayout(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

/** Rows find their heights over the next frames, which moves what was in the middle, or makes the page long enough. */
function repeatUntil(isDone: () => boolean, act: () => void, left = 20): void {
  act();
  afterLayout(() => {
    if (left > 0 && !isDone()) repeatUntil(isDone, act, left - 1);
  });
}

function isInWindow(itemId: string): boolean {
  const box = linkTo(itemId)?.getBoundingClientRect();
  return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight;
}

function isBeside(): boolean {
  return window.matchMedia('(min-width: 901px)').matches;
}

function linkTo(itemId: string): HTMLElement | null {
  return document.querySelector(`[data-item="${CSS.escape(itemId)}"]`);
}
