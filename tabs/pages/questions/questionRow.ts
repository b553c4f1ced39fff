import { tokens } from '@fluentui/react-components';
import { panel } from '../../parts/panel.ts';

/** How a question stands in a list, on whichever side. */
export const questionRow = {
  row: {
    ...panel,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: '16px 20px',
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '4px 12px' },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '68ch' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground2 },
} as const;
