import { mergeClasses } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import button from './button.module.css';
import styles from './Chip.module.css';
import text from './text.module.css';

interface Props extends Omit<ComponentProps<'button'>, 'type' | 'className'> {
  on: boolean;
}

/** One small choice in a row of them, `on` when it holds. Whether it says so as pressed is up to what it does. */
export function Chip({ on, ...own }: Props) {
  return (
    <button
      type="button"
      className={mergeClasses(text.caption, button.plain, styles.chip, on && styles.on)}
      {...own}
    />
  );
}
