import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { GuidelineView } from '../../../src/server/contract/guideline.ts';
import { useFormats } from '../../format.ts';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    maxWidth: '60rem',
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  words: { flex: '1 1 18rem' },
  sign: { fontSize: '20px', flexShrink: 0, color: tokens.colorPaletteGreenForeground1 },
});

/** Where the organisation asks for it: a way to confirm that one has read this version, and then the receipt. */
export function Acknowledge({ guideline }: { guideline: GuidelineView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  const client = useQueryClient();
  const { id, version, acknowledge, acknowledgedAt } = guideline;
  const confirm = useMutation({
    mutationFn: () => api.acknowledge(id, version),
    // Also where another version has come meanwhile: then that one is shown.
    onSettled: () => client.invalidateQueries({ queryKey: queries.guidelines.queryKey }),
  });
  if (!acknowledge) return null;
  if (acknowledgedAt) {
    return (
      <div className={styles.box} role="status">
        <CheckmarkCircleRegular className={styles.sign} aria-hidden="true" />
        <Body1 className={styles.words}>
          {t('guidelines.confirmed', { version, at: dateTime(acknowledgedAt) })}
        </Body1>
      </div>
    );
  }
  return (
    <>
      <div className={styles.box}>
        <Body1 className={styles.words}>{t('guidelines.asked', { version })}</Body1>
        <Button disabledFocusable={confirm.isPending} onClick={() => confirm.mutate()}>
          {t('guidelines.confirm')}
        </Button>
      </div>
      {confirm.isError && <Failed error={confirm.error} />}
    </>
  );
}
