import { Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { BroadcastView } from '../../../src/server/contract/broadcast.ts';
import { useFormats } from '../../format.ts';
import { reasonOf } from './broadcastFigures.ts';

const useStyles = makeStyles({
  reasons: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxWidth: '32rem' },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: { flexShrink: 0, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Why cards did not arrive. Numbers, never names. */
export function BroadcastReasons({ reasons }: Pick<BroadcastView, 'reasons'>) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number } = useFormats();
  if (reasons.length === 0) return null;
  return (
    <section className={styles.reasons} aria-label={t('broadcast.reasons')}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('broadcast.reasons')}
      </Subtitle2>
      <ul className={styles.list}>
        {reasons.map(({ reason, count }) => (
          <li key={reason} className={styles.row}>
            <Body1>{t(`broadcast.reason.${reasonOf(reason)}`)}</Body1>
            <Body1 className={styles.count}>{number(count)}</Body1>
          </li>
        ))}
      </ul>
      <Caption1 className={styles.muted}>{t('broadcast.reasonsText')}</Caption1>
    </section>
  );
}
