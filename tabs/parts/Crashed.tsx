import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Failed } from './Status.tsx';

const useStyles = makeStyles({ page: { maxWidth: '48rem', margin: '10vh auto', padding: '16px' } });

/** The last line: a page that could not be shown, with the way back. */
export function Crashed() {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Failed error={null} title={t('status.crashed')} retry={() => window.location.reload()} />
    </main>
  );
}
