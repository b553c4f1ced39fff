import { app, authentication, pages } from '@microsoft/teams-js';
import { createTokenSource } from './token.ts';

export type ThemeName = 'default' | 'dark' | 'contrast';

/** What the host says of itself. A hint for the screen, never proof of who the person is. */
export interface Host {
  theme: ThemeName;
  locale: string;
  subPageId: string | undefined;
}

const hostTimeout = 8_000;

/** Null when the page is open outside Teams. */
export async function connect(): Promise<Host | null> {
  if (window.parent === window && !('nativeInterface' in window)) return null;
  try {
    const context = await within(hostTimeout, initialise());
    return {
      theme: themeOf(context.app.theme),
      locale: context.app.locale,
      subPageId: context.page.subPageId,
    };
  } catch {
    return null;
  }
}

async function initialise(): Promise<app.Context> {
  await app.initialize([window.location.origin]);
  // Will be wanted at once; whoever then asks for it is told of a refusal.
  bearerToken().catch(() => {});
  return app.getContext();
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The host did not answer.')), milliseconds);
  });
  return Promise.race([work, late]);
}

export function ready(): void {
  app.notifySuccess();
}

/** Unknown themes are shown as the default one. */
export function themeOf(name: string | undefined): ThemeName {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}

export function onThemeChange(changed: (theme: ThemeName) => void): void {
  app.registerOnThemeChangeHandler((name) => changed(themeOf(name)));
}

export const bearerToken = createTokenSource((silent) => authentication.getAuthToken({ silent }));

/** Lets Teams' own "copy link" point at the page that is open. */
export function shareAddress(path: string, label: string): void {
  if (!app.isInitialized() || app.getFrameContext() !== 'content' || !pages.isSupported()) return;
  pages.shareDeepLink({ subPageId: path.replace(/^\//, ''), subPageLabel: label });
}
