import { useCallback, useEffect, useState } from 'react';
import type { Language } from './texts.ts';

export const themeNames = ['light', 'dark', 'contrast'] as const;
export type ThemeName = (typeof themeNames)[number];

/** The personal app's pages in Teams' order, the first four by their entity ids; then a channel that all share. */
export const pageNames = ['library', 'write', 'guidelines', 'insight', 'chat', 'about', 'channel'] as const;
export type PageName = (typeof pageNames)[number];

export interface ColumnPlace {
  personId: string;
  page: PageName;
}
export interface Place {
  columns: ColumnPlace[];
  theme: ThemeName;
  /** Undefined: each person's own. */
  language: Language | undefined;
}

/** The window's address, e.g. /local/?people=1,17&pages=chat,library&theme=dark&lang=da */
export function readPlace(search: string): Place {
  const query = new URLSearchParams(search);
  const pages = (query.get('pages') ?? '').split(',');
  const ids = (query.get('people') ?? '').split(',').filter(Boolean);
  const columns = ids.map((personId, index) => ({
    personId,
    page: oneOf(pageNames, pages[index]) ?? 'chat',
  }));
  return {
    columns: columns.filter(({ personId }, index) => ids.indexOf(personId) === index),
    theme: oneOf(themeNames, query.get('theme')) ?? 'light',
    language: oneOf(['da', 'en'] as const, query.get('lang')),
  };
}

export function placeAddress({ columns, theme, language }: Place): string {
  const parts = [
    columns.length > 0 && `people=${columns.map(({ personId }) => encodeURIComponent(personId)).join(',')}`,
    columns.some(({ page }) => page !== 'chat') && `pages=${columns.map(({ page }) => page).join(',')}`,
    theme !== 'light' && `theme=${theme}`,
    language && `lang=${language}`,
  ].filter(Boolean);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** The place, kept in the address so that a reload or a sent link brings it back. */
export function usePlace(): [Place, (change: (place: Place) => Place) => void] {
  const [place, setPlace] = useState(() => readPlace(window.location.search));
  useEffect(() => {
    window.history.replaceState(null, '', `${window.location.pathname}${placeAddress(place)}`);
  }, [place]);
  return [place, useCallback((change) => setPlace(change), [])];
}

function oneOf<T extends string>(allowed: readonly T[], value: string | null | undefined): T | undefined {
  return allowed.find((each) => each === value);
}
