import { Body1, Button, makeStyles, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, ErrorCircleFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestError } from '../request.ts';

const useStyles = makeStyles({
  loading: { display: 'grid', placeItems: 'center', minHeight: '12rem' },
  empty: {
    display: 'grid',
    justifyItems: 'start',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    maxWidth: '44rem',
  },
  heading: { margin: 0 },
  text: { color: tokens.colorNeutralForeground2, maxWidth: '60ch' },
  failed: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    maxWidth: '60rem',
    padding: '8px 12px',
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  sign: { flexShrink: 0, fontSize: '20px', color: tokens.colorStatusDangerForeground1 },
  reason: { flex: '1 1 16rem', minWidth: 0 },
});

export function Loading({ label }: { label?: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.loading} role="status">
      <Spinner size="small" label={label ?? t('status.loading')} />
    </div>
  );
}

/** Nothing there yet, or hidden: says which, and what can be done. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
      {text && <Body1 className={styles.text}>{text}</Body1>}
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
  const styles = useStyles();
  const errorText = useErrorText();
  return (
    <div className={styles.failed} role="alert">
      <ErrorCircleFilled className={styles.sign} aria-hidden="true" />
      <Body1 className={styles.reason}>
        {title && <strong>{title}</strong>} {errorText(error)}
      </Body1>
      {retry && (
        <Button icon={<ArrowClockwiseRegular />} onClick={retry}>
          {t('status.retry')}
        </Button>
      )}
    </div>
  );
}
