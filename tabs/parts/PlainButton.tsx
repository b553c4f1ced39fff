import { mergeClasses } from '@fluentui/react-components';
import type { ComponentProps, ReactNode } from 'react';
import plain from './button.module.css';
import styles from './PlainButton.module.css';
import text from './text.module.css';

interface Props extends Omit<ComponentProps<'button'>, 'type' | 'className'> {
  icon?: ReactNode;
  look?: 'outline' | 'subtle';
  size?: 'medium' | 'small';
  /** Waits for an answer: it keeps the focus, and does nothing meanwhile. */
  waiting?: boolean;
}

/** A plain button in the look of Fluent's, for the first page: each of Fluent's own takes a slow laptop its time. */
export function PlainButton({ icon, look = 'outline', size = 'medium', waiting, ...own }: Props) {
  const { children, onClick, ...button } = own;
  return (
    <button
      type="button"
      className={mergeClasses(
        size === 'small' ? text.caption : text.bodyStrong,
        plain.plain,
        styles.button,
        look === 'subtle' && styles.subtle,
        size === 'small' && styles.small,
        children === undefined && styles.iconOnly,
      )}
      {...(waiting && { 'aria-disabled': true })}
      {...button}
      onClick={waiting ? undefined : onClick}
    >
      {icon && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      {children}
    </button>
  );
}
