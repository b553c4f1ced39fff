import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { api } from '../../queries.ts';
import { backupsOf } from './backup.ts';
import { createDraftSaver } from './draftSaver.ts';

const retryAfter = 8_000;

interface Start {
  id: string;
  personId: string;
  draft: DraftView | null;
}

/** The saver of one draft for as long as it stands on the screen. */
export function useDraftSaving({ id, personId, draft }: Start) {
  const client = useQueryClient();
  const [saver] = useState(() =>
    createDraftSaver({
      id,
      draft,
      door: {
        start: api.startDraft,
        save: (change) => api.saveDraft(id, change),
        read: () => api.draft(id),
      },
      backups: backupsOf(personId, id),
      onSaved: (saved) => {
        client.setQueryData(['draft', id], saved);
        void client.invalidateQueries({ queryKey: ['drafts'] });
      },
    }),
  );
  const written = useSyncExternalStore(saver.subscribe, saver.written);

  useEffect(() => saver.open(), [saver]);
  useEffect(() => {
    if (draft) saver.follow(draft);
  }, [saver, draft]);
  useEffect(() => {
    if (written.state.kind !== 'failed') return;
    const again = setTimeout(() => void saver.flush(), retryAfter);
    return () => clearTimeout(again);
  }, [saver, written.state]);

  return { ...written, change: saver.change, flush: saver.flush, settle: saver.settle };
}
