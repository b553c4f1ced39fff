import type { AdaptiveCard } from 'adaptivecards';

type TextBox = HTMLInputElement | HTMLTextAreaElement;

/**
 * Remembers where somebody writes, or which button they stand on, before a card is drawn anew. What it returns puts
 * them back there on the new drawing: else the letters that follow go nowhere.
 */
export function keepFocus(before: AdaptiveCard, place: HTMLElement): (after: AdaptiveCard) => void {
  const { activeElement } = document;
  if (!activeElement || !place.contains(activeElement)) return () => {};
  const input = before.getAllInputs().find(({ renderedElement }) => renderedElement?.contains(activeElement));
  const title = activeElement.matches('button') ? activeElement.getAttribute('title') : undefined;
  const selection = isTextBox(activeElement) ? selectionOf(activeElement) : null;
  return (after) => {
    if (!input) {
      const buttons = [...place.querySelectorAll('button')];
      buttons.find((button) => button.getAttribute('title') === title)?.focus();
      return;
    }
    after
      .getAllInputs()
      .find(({ id }) => id === input.id)
      ?.focus();
    if (selection && isTextBox(document.activeElement))
      document.activeElement.setSelectionRange(...selection);
  };
}

function isTextBox(element: Element | null): element is TextBox {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

/** Null for an input that has none, such as a date. */
function selectionOf({ selectionStart, selectionEnd }: TextBox): [number, number] | null {
  return selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd];
}
