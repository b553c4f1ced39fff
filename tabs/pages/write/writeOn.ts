/** Said of somebody who went back from writing to what has changed; no revision has this number. */
export const notOn = 0;

/** The suggestion that the writer has chosen to write on from, as the page's history holds it. */
export function writeOnOf(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('writeOn' in state)) return null;
  return typeof state.writeOn === 'number' ? state.writeOn : null;
}
