import { tokens } from '@fluentui/react-components';

/** A row of a list that is picked by a click anywhere on it. */
export const pickable = {
  width: '100%',
  padding: '8px',
  font: 'inherit',
  color: 'inherit',
  border: 'none',
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: 'transparent',
  cursor: 'pointer',
  ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
} as const;
