import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Asking, api } from '../api.ts';
import { appQuery, linkToUnfurl } from './app.ts';
import type { Found } from './found.ts';

/** How long a link stands still before the app is asked what it is, in milliseconds. */
const pause = 300;

export interface Unfurl {
  /** The card of the link in the text, once the app has answered with one. */
  found: Found | null;
  dismiss: () => void;
  /** The same for the text as it is now, waited for. */
  settle: () => Promise<Found | null>;
}

/** What the first link of ours in a text unfurls into, asked of the app as Teams asks it. */
export function useUnfurl(text: string, asking: Asking): Unfurl {
  const client = useQueryClient();
  const { data: app } = useQuery(appQuery);
  const [still, setStill] = useState('');
  const [dismissed, setDismissed] = useState('');
  const link = linkToUnfurl(text, app);
  useEffect(() => {
    const timer = setTimeout(() => setStill(link ?? ''), pause);
    return () => clearTimeout(timer);
  }, [link]);
  const { data: found = null } = useQuery({
    ...unfurlQuery(asking, still),
    enabled: still !== '' && still === link && still !== dismissed,
  });
  return {
    found: link === still && link !== dismissed ? found : null,
    dismiss: () => setDismissed(link ?? ''),
    settle: async () =>
      link === null || link === dismissed
        ? null
        : client.fetchQuery(unfurlQuery(asking, link)).catch(() => null),
  };
}

function unfurlQuery(asking: Asking, link: string) {
  return queryOptions({
    queryKey: ['unfurl', asking, link],
    queryFn: async () => {
      const { composeExtension } = await api.unfurl(asking, link);
      return composeExtension.type === 'result' ? (composeExtension.attachments[0] ?? null) : null;
    },
    // The app asks Teams to keep nothing; what the text shows now is sent as it is.
    staleTime: 5_000,
    gcTime: 0,
    retry: false,
  });
}
