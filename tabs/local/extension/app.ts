import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';
import type { WireApp } from '../wire.ts';

/** What the app's package says; it stays the same for as long as the server runs. */
export const appQuery = queryOptions({
  queryKey: ['app'],
  queryFn: api.app,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The first link of a text that the app unfurls; null when there is none. */
export function linkToUnfurl(text: string, app: WireApp | undefined): string | null {
  const links = text.match(/https?:\/\/[^\s<>"]+/gi) ?? [];
  const hosts = app?.domains ?? [];
  return links.find((link) => hosts.some((host) => host === URL.parse(link)?.hostname)) ?? null;
}
