import { type GriffelStyle, tokens } from '@fluentui/react-components';

/** A group of chips: rows where there is room, on a phone one row to push sideways. */
export const chipRow: GriffelStyle = {
  border: 'none',
  margin: 0,
  minWidth: 0,
  // Room for the outline of the one that has the focus.
  padding: '2px',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: tokens.spacingHorizontalS,
  '@media (max-width: 640px)': {
    flexWrap: 'nowrap',
    overflowX: 'auto',
    scrollbarWidth: 'none',
    '& > *': { flexShrink: 0 },
  },
};
