import { mergeClasses } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestError } from '../request.ts';
import { PlainButton } from './PlainButton.tsx';
import styles from './Status.module.css';
import words from './text.module.css';

export function Loading({ label }: { label?: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.loading} role="status">
      <span className={styles.spinner} aria-hidden="true" />
      <span className={words.body}>{label ?? t('status.loading')}</span>
    </div>
  );
}

/** Nothing there yet, or hidden: says which, and what can be done. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2 className={mergeClasses(words.subtitle, styles.heading)}>{title}</h2>
      {text && <span className={mergeClasses(words.body, styles.text)}>{text}</span>}
      {children}
    </div>
  );
}

/** The server's own words; our own only when no server was reached. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof RequestError)) return t('status.unexpected');
    if (error.code === 'offline') return t('status.offline');
    if (error.message) return error.message;
    return error.code === 'unauthenticated' ? t('status.signIn') : t('status.unexpected');
  };
}

export function Failed({ error, retry, title }: { error: unknown; retry?: () => void; title?: string }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <div className={styles.failed} role="alert">
      <span className={styles.sign} aria-hidden="true">
        <ErrorCircleFilled />
      </span>
      <span className={mergeClasses(words.body, styles.reason)}>
        {title && <strong>{title}</strong>} {errorText(error)}
      </span>
      {retry && (
        <PlainButton icon={<ArrowClockwiseRegular />} onClick={retry}>
          {t('status.retry')}
        </PlainButton>
      )}
    </div>
  );
}
