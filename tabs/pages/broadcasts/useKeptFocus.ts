import { useEffect, useRef } from 'react';
import type { BroadcastChange } from './useBroadcastChange.ts';

/** The button that was pressed may be gone with the state it belonged to: whoever uses the keyboard stays here. */
export function useKeptFocus({ isSuccess }: BroadcastChange, state: string) {
  const group = useRef<HTMLDivElement>(null);
  // The state is what changes the buttons.
  const settledIn = useRef(state);
  useEffect(() => {
    if (!isSuccess || settledIn.current === state) return;
    settledIn.current = state;
    if (document.activeElement === document.body) group.current?.focus({ preventScroll: true });
  }, [isSuccess, state]);
  return group;
}
