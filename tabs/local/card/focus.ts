import type { AdaptiveCard } from 'adaptivecards';

type Written = HTMLInputElement | HTMLTextAreaElement;

/**
 * Remembers where somebody writes, or which button they stand on, before a card is drawn anew. What it returns puts
 * them back there on the new drawing: else the letters that follow go nowhere.
 */
export function keepFocus(before: AdaptiveCard, place: HTMLElement): (after: AdaptiveCard) => void {
  const { activeElement } = document;
  if (!activeElement || !place.contains(activeElement)) return () => {};
  const input = before.getAllInputs().find(({ renderedElement }) => renderedElement?.contains(activeElement));
  const label = activeElement.getAttribute('aria-label');
  const selection = isWritten(activeElement) ? selectionOf(activeElement) : null;
  return (after) => {
    if (!input) {
      const buttons = [...place.querySelectorAll('button')];
      buttons.find((button) => button.getAttribute('aria-label') === label)?.focus();
      return;
    }
    after
      .getAllInputs()
      .find(({ id }) => id === input.id)
      ?.focus();
    if (selection && isWritten(document.activeElement))
      document.activeElement.setSelectionRange(...selection);
  };
}

function isWritten(element: Element | null): element is Written {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

/** Null for an input that has none, such as a date. */
function selectionOf({ selectionStart, selectionEnd }: Written): [number, number] | null {
  return selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd];
}
