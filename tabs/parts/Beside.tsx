import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Outlet } from 'react-router';

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingHorizontalXXL },
  split: {
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 8fr)',
    alignItems: 'start',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalL,
  },
  behind: { '@media (max-width: 900px)': { display: 'none' } },
});

/** A list, and beside it the page of what was opened from it; where there is no room for both, that page alone. */
export function Beside({ label, isOpen, children }: { label: string; isOpen: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.columns, isOpen && styles.split)}>
      <section className={mergeClasses(styles.list, isOpen && styles.behind)} aria-label={label}>
        {children}
      </section>
      <Outlet />
    </div>
  );
}
