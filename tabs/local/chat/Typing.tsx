import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTexts } from '../texts.ts';

const showFor = 10_000;

const useStyles = makeStyles({
  typing: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: '4px 0 8px 40px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  dots: { display: 'inline-flex', gap: '3px' },
  dot: {
    width: '5px',
    height: '5px',
    borderRadius: '50%',
    backgroundColor: 'currentColor',
    animationDuration: '1.2s',
    animationIterationCount: 'infinite',
    animationName: { '0%, 60%, 100%': { opacity: 0.3 }, '30%': { opacity: 1 } },
  },
  second: { animationDelay: '0.15s' },
  third: { animationDelay: '0.3s' },
});

/** The typing indicator; it goes by itself when the bot falls silent. */
export function useTyping(since: number | null) {
  const styles = useStyles();
  const texts = useTexts();
  const [over, setOver] = useState<number | null>(null);
  useEffect(() => {
    if (since === null) return;
    const timer = setTimeout(() => setOver(since), showFor);
    return () => clearTimeout(timer);
  }, [since]);
  if (since === null || over === since) return null;
  return (
    <div className={styles.typing} data-testid="typing">
      <span className={styles.dots} aria-hidden="true">
        <span className={styles.dot} />
        <span className={`${styles.dot} ${styles.second}`} />
        <span className={`${styles.dot} ${styles.third}`} />
      </span>
      {texts.typing}
    </div>
  );
}
