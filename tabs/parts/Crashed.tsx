import { makeStyles } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed } from './Status.tsx';

const useStyles = makeStyles({ page: { maxWidth: '48rem', margin: '10vh auto', padding: '16px' } });

/** Stands around the pages: one that cannot be shown says so, with the way back. */
export class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Failed error={null} title={t('status.crashed')} retry={() => window.location.reload()} />
    </main>
  );
}
