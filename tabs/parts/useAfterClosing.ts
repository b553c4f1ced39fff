import { useRef } from 'react';

const focusReturnsMs = 50;

/**
 * Does what a dialog was answered with once the dialog is gone and the reading position is back. One that is taken off
 * the page while it closes, since the answer removes what opened it, would leave the page hidden from screen readers.
 */
export function useAfterClosing() {
  const next = useRef<(() => void) | null>(null);
  return {
    /** To be called as the dialog is told to close. */
    onceClosed: (act: () => void) => {
      next.current = act;
    },
    surfaceMotion: {
      onMotionFinish: (_event: unknown, { direction }: { direction: 'enter' | 'exit' }) => {
        if (direction !== 'exit' || !next.current) return;
        setTimeout(next.current, focusReturnsMs);
        next.current = null;
      },
    },
  };
}
