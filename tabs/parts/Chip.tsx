import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

// A plain button in the look of Fluent's small round one: there are many on a page, and each is drawn in no time.
const useStyles = makeStyles({
  chip: {
    ...typographyStyles.caption1,
    boxSizing: 'border-box',
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    minWidth: '64px',
    justifyContent: 'center',
    padding: '3px 8px',
    margin: 0,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: 'pointer',
    outlineStyle: 'none',
    transitionProperty: 'background, border, color',
    transitionDuration: tokens.durationFaster,
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ':hover:active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
    '@media (forced-colors: active)': {
      ':hover': { forcedColorAdjust: 'none', backgroundColor: 'HighlightText', color: 'Highlight' },
    },
  },
  on: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandBackground}`,
    ':hover': {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundHover,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandBackgroundHover}`,
    },
    ':hover:active': { backgroundColor: tokens.colorBrandBackgroundPressed },
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
});

interface Props extends Omit<ComponentProps<'button'>, 'type' | 'className'> {
  on: boolean;
}

/** One small choice in a row of them, `on` when it holds. Whether it says so as pressed is up to what it does. */
export function Chip({ on, ...button }: Props) {
  const styles = useStyles();
  return <button type="button" className={mergeClasses(styles.chip, on && styles.on)} {...button} />;
}
