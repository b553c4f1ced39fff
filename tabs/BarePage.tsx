import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ThemedPage } from './App.tsx';
import styles from './BarePage.module.css';
import words from './parts/text.module.css';
import { bareTheme } from './themes.ts';

interface Props {
  title: string;
  text: string;
  /** Above the title. */
  children?: ReactNode;
}

/** A few words in a plain browser window. */
export function BarePage({ title, text, children }: Props) {
  return (
    <ThemedPage theme={bareTheme()}>
      <main className={styles.page}>
        {children}
        <h1 className={mergeClasses(words.title, styles.title)}>{title}</h1>
        <span className={words.body}>{text}</span>
      </main>
    </ThemedPage>
  );
}
