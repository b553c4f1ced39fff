import { makeStyles, SearchBox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const pauseMs = 200;

const useStyles = makeStyles({ search: { flexGrow: 1, maxWidth: '28rem', minWidth: 0 } });

interface Props {
  label: string;
  value: string;
  onChange: (q: string) => void;
}

/** Waits for a pause in the typing, so that each letter is not a request of its own. */
export function PausedSearch({ label, value, onChange }: Props) {
  const styles = useStyles();
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
    <SearchBox
      className={styles.search}
      value={typed}
      maxLength={200}
      placeholder={label}
      aria-label={label}
      onChange={(_, data) => setTyped(data.value)}
    />
  );
}
