import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import type { ThemeName } from './address.ts';

export const fluentThemes: Record<ThemeName, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** How Teams names its themes to a tab. */
export const teamsThemes: Record<ThemeName, string> = {
  light: 'default',
  dark: 'dark',
  contrast: 'contrast',
};
