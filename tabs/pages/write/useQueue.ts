import { useEffect, useRef, useState } from 'react';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { type QueueKey, queueKeyOf } from './queueKeys.ts';

interface Options {
  keys: boolean;
  onHelp: () => void;
}

/** Which draft of the queue is open, and the keys that move between drafts and answer them. */
export function useQueue(drafts: readonly DraftView[], { keys, onHelp }: Options) {
  const [chosen, setChosen] = useState<string | null>(null);
  const currentId = drafts.some(({ id }) => id === chosen) ? chosen : (drafts[0]?.id ?? null);
  /** The entry that takes the focus once it stands there. */
  const [focused, setFocused] = useState<string | null>(null);

  function open(id: string): void {
    setChosen(id);
    setFocused(id);
  }

  useEffect(() => {
    if (focused === null || focused !== currentId) return;
    const entry = entryOf(focused);
    entry?.focus({ preventScroll: true });
    entry?.scrollIntoView({ block: 'start' });
    setFocused(null);
  }, [focused, currentId]);

  function move(steps: number): void {
    const index = drafts.findIndex(({ id }) => id === currentId) + steps;
    const next = drafts[index];
    if (next) open(next.id);
  }

  /** Goes to the draft after the one that was answered, or to the one before at the end. */
  function done(id: string): void {
    const index = drafts.findIndex((draft) => draft.id === id);
    const next = drafts[index + 1] ?? drafts[index - 1];
    if (next) open(next.id);
  }

  function press(key: QueueKey): void {
    if (key === 'next') move(1);
    else if (key === 'previous') move(-1);
    else if (key === 'help') onHelp();
    else if (key === 'leave') entryOf(currentId)?.focus();
    else answer(currentId, key);
  }

  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    if (!keys) return;
    function onKeyDown(event: KeyboardEvent) {
      const key = queueKeyOf(event);
      if (!key) return;
      event.preventDefault();
      latest.current(key);
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [keys]);

  return { currentId, open, done };
}

function entryOf(id: string | null): HTMLElement | null {
  return id === null ? null : document.getElementById(`waiting-${id}`);
}

const marks = { approve: 'a', return: 'r', edit: 'e' } as const;

/** Presses the button, or goes to the field, that says it answers to the key. */
function answer(id: string | null, key: keyof typeof marks): void {
  const found = entryOf(id)?.querySelector<HTMLElement>(`[aria-keyshortcuts="${marks[key]}"]`);
  if (key === 'return') found?.focus();
  else found?.click();
}
