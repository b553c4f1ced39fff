import { mergeClasses } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import styles from './Chip.module.css';
import text from './text.module.css';

interface Props extends Omit<ComponentProps<'button'>, 'type' | 'className'> {
  on: boolean;
}

/** One small choice in a row of them, `on` when it holds. Whether it says so as pressed is up to what it does. */
export function Chip({ on, ...button }: Props) {
  return (
    <button type="button" className={mergeClasses(text.caption, styles.chip, on && styles.on)} {...button} />
  );
}
