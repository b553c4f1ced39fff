/** What a key does in the queue; null for keys that are none of ours, or are being typed. */
export type QueueKey = 'next' | 'previous' | 'approve' | 'return' | 'edit' | 'help' | 'leave';

const letters: Record<string, QueueKey> = {
  j: 'next',
  k: 'previous',
  a: 'approve',
  r: 'return',
  e: 'edit',
  '?': 'help',
};
const arrows: Record<string, QueueKey> = { ArrowDown: 'next', ArrowUp: 'previous' };

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
  defaultPrevented: boolean;
  target: EventTarget | null;
}

/**
 * A held key answers once: nobody approves a whole queue with one long press. Arrows are left to whatever uses
 * them itself; in a field only Escape is ours, to leave it.
 */
export function queueKeyOf(press: Press): QueueKey | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.defaultPrevented) return null;
  const target = press.target instanceof Element ? press.target : null;
  if (target?.closest('[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"]')) return null;
  if (target && isTyping(target)) return press.key === 'Escape' ? 'leave' : null;
  const arrow = arrows[press.key];
  if (arrow) return target?.closest('[role="tablist"],[role="radiogroup"],[tabindex="0"]') ? null : arrow;
  return press.repeat ? null : (letters[press.key.toLowerCase()] ?? null);
}

function isTyping(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
