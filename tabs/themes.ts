import type { ThemeName } from './teams.ts';

/** Light comes with the page. */
const sheets: Record<ThemeName, () => Promise<unknown>> = {
  default: async () => {},
  dark: () => import('virtual:theme-dark.css'),
  contrast: () => import('virtual:theme-contrast.css'),
};

/** Fetches what a theme holds, so that it can be worn. Light is worn where that fails: better than no page. */
export async function fetchTheme(theme: ThemeName): Promise<void> {
  await sheets[theme]().catch(() => {});
}

let wanted: ThemeName;

/** Lets a theme be worn once it is there, unless another one was wanted since. */
export async function wear(theme: ThemeName, put: (theme: ThemeName) => void): Promise<void> {
  wanted = theme;
  await fetchTheme(theme);
  if (wanted === theme) put(theme);
}

/** In a plain browser window, where Teams does not say which theme is worn. */
export function bareTheme(): ThemeName {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}
