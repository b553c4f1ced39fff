import { useEffect, useRef } from 'react';

/** Where what had the focus is gone after a change, the focus goes on from here instead of from the top of the page. */
export function useLostFocus(change: unknown, goThere: () => void): void {
  const before = useRef(change);
  useEffect(() => {
    if (before.current === change) return;
    before.current = change;
    if (document.activeElement === document.body) goThere();
  });
}
