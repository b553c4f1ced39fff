import { Body1, makeStyles, Title2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ThemedPage } from './App.tsx';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    maxWidth: '32rem',
    margin: '0 auto',
    padding: '12vh 24px 24px',
  },
  title: { margin: 0 },
});

interface Props {
  title: string;
  text: string;
  /** Above the title. */
  children?: ReactNode;
}

/** A few words in a plain browser window, where Teams does not say which theme is worn. */
export function BarePage({ title, text, children }: Props) {
  const styles = useStyles();
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <ThemedPage theme={dark ? 'dark' : 'default'}>
      <main className={styles.page}>
        {children}
        <Title2 as="h1" className={styles.title}>
          {title}
        </Title2>
        <Body1>{text}</Body1>
      </main>
    </ThemedPage>
  );
}
