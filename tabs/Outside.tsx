import { Body1, makeStyles, Title2, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ThemedPage } from './App.tsx';
import { ChalkPicture } from './parts/ChalkPicture.tsx';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    maxWidth: '32rem',
    margin: '0 auto',
    padding: '12vh 24px 24px',
  },
  picture: { borderRadius: tokens.borderRadiusXLarge, overflow: 'hidden' },
  title: { margin: 0 },
});

/** What a person sees who opens the address in a plain browser. */
export function Outside() {
  const { t } = useTranslation();
  const styles = useStyles();
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <ThemedPage theme={dark ? 'dark' : 'default'}>
      <main className={styles.page}>
        <div className={styles.picture}>
          <ChalkPicture seed="outside" />
        </div>
        <Title2 as="h1" className={styles.title}>
          {t('outside.title')}
        </Title2>
        <Body1>{t('outside.text')}</Body1>
      </main>
    </ThemedPage>
  );
}
