import { tokens } from '@fluentui/react-components';

/** The raised surface that one piece of work stands on. */
export const panel = {
  padding: '20px 24px 24px',
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusXLarge,
  boxShadow: tokens.shadow2,
} as const;
