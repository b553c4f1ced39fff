import { tokens } from '@fluentui/react-components';

/** A line above each row but the first. */
export const ruled = {
  borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  ':first-child': { borderTopStyle: 'none' },
} as const;
