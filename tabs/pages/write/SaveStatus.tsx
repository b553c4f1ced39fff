import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, CloudOffRegular, EditRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { useErrorText } from '../../parts/Status.tsx';
import type { SaveState } from './draftSaver.ts';

const useStyles = makeStyles({
  status: {
    display: 'inline-flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    minHeight: '32px',
  },
});

/** Where the text is: with the server since a time, on its way, or only in this browser. */
export function SaveStatus({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { time } = useFormats();
  const errorText = useErrorText();
  return (
    <span className={styles.status} role="status">
      {state.kind === 'saved' && (
        <>
          <CheckmarkRegular aria-hidden="true" />
          <Caption1>{t('save.saved', { time: time(state.at) })}</Caption1>
        </>
      )}
      {(state.kind === 'unsaved' || state.kind === 'saving') && (
        <>
          <EditRegular aria-hidden="true" />
          <Caption1>{t('save.saving')}</Caption1>
        </>
      )}
      {state.kind === 'conflict' && <Caption1>{t('save.conflict')}</Caption1>}
      {state.kind === 'failed' && (
        <>
          <CloudOffRegular aria-hidden="true" />
          <Caption1>
            {errorText(state.error)} {t('save.kept')}
          </Caption1>
          <Button size="small" onClick={onRetry}>
            {t('status.retry')}
          </Button>
        </>
      )}
    </span>
  );
}
