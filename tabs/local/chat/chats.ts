import { useCallback, useEffect, useMemo, useReducer } from 'react';
import { api } from '../api.ts';
import type { Language } from '../texts.ts';
import type { WireEvent } from '../wire.ts';
import { type ChatChange, type ChatStates, changeChats, unreadCount } from './state.ts';

export interface Chats {
  states: ChatStates;
  /** Unread messages by person. */
  unread: Record<string, number>;
  change: (change: ChatChange) => void;
  /** The person has seen everything up to `seq`. */
  markRead: (personId: string, seq: number) => void;
  reload: (personId: string) => void;
}

/** All open chats, kept current by one event stream; loaded anew whenever the stream opens. */
export function useChats(people: readonly string[], language: Language | undefined): Chats {
  const [states, change] = useReducer(changeChats, {});
  // Closing or adding a column must not depend on the array's identity.
  const key = people.join(',');

  const load = useCallback(
    (personId: string) => {
      api.openChat({ personId, language }).then(
        (chat) => change({ kind: 'loaded', personId, chat }),
        () => change({ kind: 'unloaded', personId }),
      );
    },
    [language],
  );

  useEffect(() => {
    const ids = key.split(',').filter(Boolean);
    if (ids.length === 0) return;
    const source = new EventSource(api.streamUrl(ids));
    source.onopen = () => {
      for (const id of ids) load(id);
    };
    source.onmessage = (event: MessageEvent<string>) => change(JSON.parse(event.data) as WireEvent);
    return () => source.close();
  }, [key, load]);

  const markRead = useCallback((personId: string, seq: number) => {
    change({ kind: 'read', personId, seq });
    // Losing this only shows a count once more.
    api.read(personId, seq).catch(() => {});
  }, []);

  return useMemo(() => {
    const ids = key.split(',').filter(Boolean);
    const unread = Object.fromEntries(
      ids.map((id) => [id, states[id]?.phase === 'ready' ? unreadCount(states[id]) : 0]),
    );
    return { states, unread, change, markRead, reload: load };
  }, [key, states, markRead, load]);
}
