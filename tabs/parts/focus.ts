/** Goes to the first field with a message, once the message stands there. */
export function focusFirstInvalid(within: HTMLElement | null): void {
  setTimeout(() => within?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
