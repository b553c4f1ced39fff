import { mergeClasses } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useEffect, useState } from 'react';
import styles from './PausedSearch.module.css';
import text from './text.module.css';

const pauseMs = 200;

interface Props {
  label: string;
  value: string;
  onChange: (q: string) => void;
}

/** Waits for a pause in the typing, so that each letter is not a request of its own. */
export function PausedSearch({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  // The address may change by itself: back, a saved search, all cleared.
  if (shown !== value) {
    setShown(value);
    if (typed.trim() !== value) setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const here = window.location.pathname;
    const timer = setTimeout(() => {
      // While the next page is on its way, this one still stands: it must not call the reader back.
      if (window.location.pathname === here) onChange(typed.trim());
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <div className={styles.search}>
      <span className={styles.sign} aria-hidden="true">
        <SearchRegular />
      </span>
      <input
        type="search"
        className={mergeClasses(text.body, styles.field)}
        value={typed}
        maxLength={200}
        placeholder={label}
        aria-label={label}
        onChange={({ target }) => setTyped(target.value)}
      />
    </div>
  );
}
