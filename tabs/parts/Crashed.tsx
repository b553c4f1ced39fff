import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Crashed.module.css';
import { Failed } from './Status.tsx';

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
  return (
    <main className={styles.page}>
      <Failed error={null} title={t('status.crashed')} retry={() => window.location.reload()} />
    </main>
  );
}
