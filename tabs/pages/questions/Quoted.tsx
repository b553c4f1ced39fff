import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  quoted: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: '10px 12px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: `0 ${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0`,
  },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '68ch' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** What somebody wrote, and who and when. */
export function Quoted({ text, by }: { text: string; by?: string }) {
  const styles = useStyles();
  return (
    <div className={styles.quoted}>
      {by && <Caption1 className={styles.muted}>{by}</Caption1>}
      <Body1 className={styles.words}>{text}</Body1>
    </div>
  );
}
