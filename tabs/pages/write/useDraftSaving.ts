import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { api } from '../../queries.ts';
import { isRefused } from '../../request.ts';
import { backupOf, type Fields, fieldsOf, letGoBackup, noFields, sameFields } from './backup.ts';

const pause = 900;
const retryAfter = 8_000;

export type SaveState =
  | { kind: 'none' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; error: unknown }
  | { kind: 'conflict'; theirs: DraftView };

interface Start {
  id: string;
  personId: string;
  draft: DraftView | null;
}

/** What the server acknowledged last: the fields as sent, and the revision that they made. */
interface Acknowledged {
  fields: Fields;
  revision: number;
}

/**
 * Saves a draft by itself, a moment after the typing stops. What is typed stays in this browser until the
 * server has acknowledged exactly that; another version in the meantime is shown beside it, never written over.
 */
export function useDraftSaving({ id, personId, draft }: Start) {
  const client = useQueryClient();
  const [backup] = useState(() => backupOf(personId, id, draft === null));
  const [fields, setFields] = useState<Fields>(
    () => backup.read()?.fields ?? (draft ? fieldsOf(draft) : noFields),
  );
  const [state, setState] = useState<SaveState>(() => startState(draft, backup.read()));
  const latest = useRef(fields);
  const base = useRef<Acknowledged | null>(draft && { fields: fieldsOf(draft), revision: draft.revision });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<DraftView | null> | null>(null);
  const stopped = useRef(state.kind === 'conflict');

  const acknowledge = useCallback(
    (saved: DraftView, sent: Fields) => {
      base.current = { fields: sent, revision: saved.revision };
      client.setQueryData(['draft', id], saved);
      void client.invalidateQueries({ queryKey: ['drafts'] });
      const done = sameFields(latest.current, sent);
      if (done) letGoBackup(personId, id);
      setState(done ? { kind: 'saved', at: saved.updatedAt } : { kind: 'unsaved' });
    },
    [client, id, personId],
  );

  const send = useCallback(async (): Promise<DraftView | null> => {
    const sent = latest.current;
    setState({ kind: 'saving' });
    try {
      const saved = base.current
        ? await api.saveDraft(id, { ...sent, revision: base.current.revision })
        : await api.startDraft({ id, ...sent });
      acknowledge(saved, sent);
      return saved;
    } catch (error) {
      if (!isRefused(error, 'stale', 'wrongState')) {
        setState({ kind: 'failed', error });
        return null;
      }
      stopped.current = true;
      const theirs = await api.draft(id).catch(() => null);
      setState(theirs ? { kind: 'conflict', theirs } : { kind: 'failed', error });
      stopped.current = theirs !== null;
      return null;
    }
  }, [id, acknowledge]);

  /** Saves until what is on the screen is what the server holds; null when that did not come about. */
  const flush = useCallback(async (): Promise<number | null> => {
    clearTimeout(timer.current);
    await running.current;
    while (!base.current || !sameFields(base.current.fields, latest.current)) {
      if (stopped.current) return null;
      running.current = send().finally(() => {
        running.current = null;
      });
      if (!(await running.current)) return null;
    }
    return base.current.revision;
  }, [send]);

  const change = useCallback(
    (patch: Partial<Fields>) => {
      latest.current = { ...latest.current, ...patch };
      setFields(latest.current);
      backup.write({ id, fields: latest.current, revision: base.current?.revision ?? 0 });
      if (stopped.current) return;
      setState({ kind: 'unsaved' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pause);
    },
    [backup, id, flush],
  );

  /** Ends a conflict: `fields` are what goes on, written on top of `theirs`. */
  const settle = useCallback(
    (theirs: DraftView, chosen: Fields) => {
      stopped.current = false;
      base.current = { fields: fieldsOf(theirs), revision: theirs.revision };
      latest.current = chosen;
      setFields(chosen);
      client.setQueryData(['draft', id], theirs);
      if (!sameFields(chosen, base.current.fields)) {
        void flush();
        return;
      }
      letGoBackup(personId, id);
      setState({ kind: 'saved', at: theirs.updatedAt });
    },
    [client, id, personId, flush],
  );

  useEffect(() => {
    if (state.kind !== 'failed') return;
    const again = setTimeout(() => void flush(), retryAfter);
    return () => clearTimeout(again);
  }, [state, flush]);

  useEffect(() => {
    // Text from an earlier visit that never reached the server goes there now.
    if (backup.read() && !stopped.current) void flush();
    return () => {
      clearTimeout(timer.current);
      if (latest.current !== noFields) void flush();
    };
  }, [backup, flush]);

  useEffect(() => {
    // Saved elsewhere while nothing was being written here: show that.
    const known = base.current;
    if (!draft || !known || running.current || draft.revision <= known.revision) return;
    if (!sameFields(latest.current, known.fields)) return;
    base.current = { fields: fieldsOf(draft), revision: draft.revision };
    latest.current = base.current.fields;
    setFields(latest.current);
  }, [draft]);

  return { fields, state, change, flush, settle };
}

function startState(draft: DraftView | null, backup: { fields: Fields; revision: number } | null): SaveState {
  if (!backup) return draft ? { kind: 'saved', at: draft.updatedAt } : { kind: 'none' };
  if (draft && backup.revision !== draft.revision && !sameFields(backup.fields, fieldsOf(draft))) {
    return { kind: 'conflict', theirs: draft };
  }
  return { kind: 'unsaved' };
}
