import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import styles from './Beside.module.css';

/** A list, and beside it the page of what was opened from it; where there is no room for both, that page alone. */
export function Beside({ label, isOpen, children }: { label: string; isOpen: boolean; children: ReactNode }) {
  return (
    <div className={mergeClasses(styles.columns, isOpen && styles.split)}>
      <section className={mergeClasses(styles.list, isOpen && styles.behind)} aria-label={label}>
        {children}
      </section>
      <Outlet />
    </div>
  );
}
