import type { DraftChange, DraftView, NewDraft } from '../../../src/server/contract/draft.ts';
import { isRefused } from '../../request.ts';
import { type Backups, type Fields, fieldsOf, noFields, sameFields } from './backup.ts';

export type SaveState =
  | { kind: 'none' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; error: unknown }
  | { kind: 'conflict'; theirs: DraftView };

export interface Written {
  fields: Fields;
  state: SaveState;
}

export interface SavingDoor {
  start: (input: NewDraft) => Promise<DraftView>;
  save: (change: DraftChange) => Promise<DraftView>;
  read: () => Promise<DraftView>;
}

interface Start {
  id: string;
  draft: DraftView | null;
  door: SavingDoor;
  backups: Backups;
  onSaved: (saved: DraftView) => void;
  pause?: number;
}

/** What the server holds as far as this page knows: fields, and the revision that they are. */
interface Base {
  fields: Fields;
  revision: number;
}

/**
 * Saves a draft by itself, a moment after the typing stops. What is typed stays in this browser until the
 * server has shown that it holds exactly that; another version in the meantime is shown beside it, never
 * written over.
 */
export function createDraftSaver({ id, draft, door, backups, onSaved, pause = 900 }: Start) {
  const found = backups.newest();
  const listeners = new Set<() => void>();
  /** Texts that this page has sent: when the answer got lost, the server's newer version may be one of them. */
  const sent: Fields[] = [];
  let written: Written = {
    fields: found?.fields ?? (draft ? fieldsOf(draft) : noFields),
    state: startState(draft, found),
  };
  let base: Base | null = draft && { fields: fieldsOf(draft), revision: draft.revision };
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(next: Partial<Written>): void {
    written = { ...written, ...next };
    for (const listener of listeners) listener();
  }
  const inConflict = () => written.state.kind === 'conflict';

  /** Takes the server's answer as the new ground; true when there is nothing in it that this page did not write. */
  function settleOn(theirs: DraftView, now: Fields): boolean {
    const held = fieldsOf(theirs);
    if (!isHeld(held, now) && !sent.some((known) => isHeld(held, known))) {
      show({ state: { kind: 'conflict', theirs } });
      return false;
    }
    base = { fields: isHeld(held, now) ? now : held, revision: theirs.revision };
    backups.letGo(base.fields);
    const done = sameFields(written.fields, base.fields);
    if (!done) backups.write(written.fields, theirs.revision);
    show({ state: done ? { kind: 'saved', at: theirs.updatedAt } : { kind: 'unsaved' } });
    onSaved(theirs);
    return true;
  }

  async function send(): Promise<boolean> {
    const now = written.fields;
    sent.push(now);
    show({ state: { kind: 'saving' } });
    try {
      const saved = base
        ? await door.save({ ...now, revision: base.revision })
        : await door.start({ id, ...now });
      return settleOn(saved, now);
    } catch (error) {
      const theirs = isRefused(error, 'stale', 'wrongState', 'reusedId')
        ? await door.read().catch(() => null)
        : null;
      if (theirs?.can.save) return settleOn(theirs, now);
      show({ state: theirs ? { kind: 'conflict', theirs } : { kind: 'failed', error } });
      return false;
    }
  }

  /** Saves until what is on the screen is what the server holds; null when that did not come about. */
  async function flush(): Promise<number | null> {
    clearTimeout(timer);
    await running;
    while (!base || !sameFields(base.fields, written.fields)) {
      if (inConflict()) return null;
      running ??= send().finally(() => {
        running = null;
      });
      if (!(await running)) return null;
    }
    return base.revision;
  }

  function change(patch: Partial<Fields>): void {
    const fields = { ...written.fields, ...patch };
    backups.write(fields, base?.revision ?? 0);
    clearTimeout(timer);
    if (!inConflict()) timer = setTimeout(() => void flush(), pause);
    show(inConflict() ? { fields } : { fields, state: { kind: 'unsaved' } });
  }

  /** Ends a conflict: `chosen` is what goes on, written on top of `theirs`; what was not chosen is let go. */
  function settle(theirs: DraftView, chosen: Fields): void {
    const left = written.fields;
    base = { fields: fieldsOf(theirs), revision: theirs.revision };
    if (sameFields(chosen, base.fields)) {
      backups.letGo(left);
      show({ fields: chosen, state: { kind: 'saved', at: theirs.updatedAt } });
      onSaved(theirs);
      return;
    }
    backups.write(chosen, theirs.revision);
    show({ fields: chosen, state: { kind: 'unsaved' } });
    void flush();
  }

  /** A version saved elsewhere while nothing was being written here: shows it. */
  function follow(theirs: DraftView): void {
    if (!base || running || theirs.revision <= base.revision) return;
    if (!sameFields(written.fields, base.fields)) return;
    base = { fields: fieldsOf(theirs), revision: theirs.revision };
    show({ fields: base.fields, state: { kind: 'saved', at: theirs.updatedAt } });
  }

  /** Text from an earlier visit that never reached the server goes there now. Answers how to stop. */
  function open(): () => void {
    if (written.state.kind === 'unsaved') void flush();
    return () => {
      clearTimeout(timer);
      if (written.fields !== noFields) void flush();
    };
  }

  return {
    written: () => written,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change,
    flush,
    settle,
    follow,
    open,
  };
}

/** The server trims titles. */
function isHeld(held: Fields, now: Fields): boolean {
  return sameFields(held, { ...now, title: now.title.trim() });
}

function startState(draft: DraftView | null, backup: { fields: Fields; revision: number } | null): SaveState {
  if (!backup) return draft ? { kind: 'saved', at: draft.updatedAt } : { kind: 'none' };
  if (draft && backup.revision !== draft.revision && !sameFields(backup.fields, fieldsOf(draft))) {
    return { kind: 'conflict', theirs: draft };
  }
  return { kind: 'unsaved' };
}
