import { makeStyles, SearchBox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({ search: { flexGrow: 1, maxWidth: '28rem', minWidth: 0 } });

/** Waits for a pause in the typing, so that each letter is not a request of its own. */
export function Search({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const { t } = useTranslation();
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
    const timer = setTimeout(() => onChange(typed.trim()), 200);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <SearchBox
      className={styles.search}
      value={typed}
      maxLength={200}
      placeholder={t('library.search')}
      aria-label={t('library.search')}
      onChange={(_, data) => setTyped(data.value)}
    />
  );
}
