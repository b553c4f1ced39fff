import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  section: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalM,
    padding: '20px 24px 24px',
    maxWidth: '48rem',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    '@media (max-width: 640px)': { padding: '16px' },
  },
  heading: { margin: 0 },
  text: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
});

/** One matter in a box of its own: heading, what it means, and what can be done. */
export function Section({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const styles = useStyles();
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading} className={styles.heading}>
        {title}
      </Subtitle2>
      {text && <Body1 className={styles.text}>{text}</Body1>}
      {children}
    </section>
  );
}
