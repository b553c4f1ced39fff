import { clipboard } from '@microsoft/teams-js';

/** Copies text. Teams allows the browser's way in some clients, its own in others, and sometimes neither: then false. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyThroughTeams(text);
  }
}

async function copyThroughTeams(text: string): Promise<boolean> {
  try {
    if (!clipboard.isSupported()) return false;
    await clipboard.write(new Blob([text], { type: 'text/plain' }));
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens an outside page in a window of its own, or the mail program; false when the browser stopped it. Never in the
 * tab's own place: there the host's rules for frames stop a mailto address too, and the tab is gone.
 */
export function openOutside(url: string): boolean {
  const opened = window.open(url, '_blank');
  if (opened) opened.opener = null;
  return opened !== null;
}
