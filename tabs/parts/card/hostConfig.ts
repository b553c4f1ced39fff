import { HostConfig } from 'adaptivecards';
import dark from 'adaptivecards-designer/lib/hostConfigs/microsoft-teams-dark.json' with { type: 'json' };
import light from 'adaptivecards-designer/lib/hostConfigs/microsoft-teams-light.json' with { type: 'json' };

/** Teams' themes, as cards are drawn in them. */
export type CardTheme = 'light' | 'dark' | 'contrast';

interface Tone {
  default: string;
  subtle: string;
}
type Tones = Record<'good' | 'warning' | 'attention' | 'accent', Tone>;
type StyleName = keyof typeof light.containerStyles;

const tone = (colour: string): Tone => ({ default: colour, subtle: colour });

/** The published files' good, warning and accent are too pale to read; today's Teams draws them as here. */
const tones: Record<CardTheme, Tones> = {
  light: {
    good: tone('#0e700e'),
    warning: tone('#835b00'),
    attention: tone('#c4314b'),
    accent: tone('#5b5fc7'),
  },
  dark: {
    good: tone('#54b054'),
    warning: tone('#f2c661'),
    attention: tone('#f1707b'),
    accent: tone('#9ea2ff'),
  },
  contrast: {
    good: tone('#ffffff'),
    warning: tone('#ffffff'),
    attention: tone('#ffffff'),
    accent: tone('#ffff01'),
  },
};

/** Tinted boxes: as published in light; in dark the published ones put white text on pastel. */
const boxes: Record<CardTheme, Partial<Record<StyleName, string>>> = {
  light: {
    emphasis: '#f5f5f5',
    accent: '#e8ebfa',
    good: '#e7f2da',
    attention: '#fcf4f6',
    warning: '#fbf6d9',
  },
  dark: {
    default: '#292929',
    emphasis: '#1f1f1f',
    accent: '#2f2f4a',
    good: '#0d2e0d',
    attention: '#3e1f25',
    warning: '#463100',
  },
  contrast: {
    default: '#000000',
    emphasis: '#000000',
    accent: '#000000',
    good: '#000000',
    attention: '#000000',
    warning: '#000000',
  },
};

/** The dark boxes above need light text, where the published file has dark text for its pastel ones. */
const texts: Record<CardTheme, { default?: Tone }> = {
  light: {},
  dark: { default: dark.containerStyles.default.foregroundColors.default },
  contrast: { default: tone('#ffffff') },
};
const separators: Record<CardTheme, string> = { light: '#e0e0e0', dark: '#525252', contrast: '#ffffff' };

/** Microsoft's Teams host configuration for a theme; high contrast is derived from dark. */
function configFor(theme: CardTheme): HostConfig {
  const published = theme === 'light' ? light : dark;
  const names = Object.keys(published.containerStyles) as StyleName[];
  const containerStyles = Object.fromEntries(
    names.map((name) => {
      const style = published.containerStyles[name];
      return [
        name,
        {
          ...style,
          backgroundColor: boxes[theme][name] ?? style.backgroundColor,
          foregroundColors: { ...style.foregroundColors, ...texts[theme], ...tones[theme] },
        },
      ];
    }),
  );
  return new HostConfig({
    ...published,
    fontTypes: {
      ...published.fontTypes,
      default: { ...published.fontTypes.default, fontFamily: 'var(--fontFamilyBase)' },
    },
    separator: { lineThickness: 1, lineColor: separators[theme] },
    containerStyles,
  });
}

export const hostConfigs: Record<CardTheme, HostConfig> = {
  light: configFor('light'),
  dark: configFor('dark'),
  contrast: configFor('contrast'),
};
