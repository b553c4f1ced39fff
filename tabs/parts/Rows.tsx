import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  rows: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
  },
  narrow: { maxWidth: '60rem' },
});

interface Props {
  label?: string;
  /** Not wider than can be read with ease. */
  narrow?: boolean;
  children: ReactNode;
}

/** A list in a box of its own; what it holds are `li`. */
export function Rows({ label, narrow = false, children }: Props) {
  const styles = useStyles();
  return (
    <ul
      className={mergeClasses(styles.rows, narrow && styles.narrow)}
      {...(label && { 'aria-label': label })}
    >
      {children}
    </ul>
  );
}
