import { Body1, Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Difference } from '../../parts/Difference.tsx';
import type { GuidelineChanged } from './guidelineChanges.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    margin: 0,
  },
  value: { margin: `${tokens.spacingVerticalXS} 0 0` },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** What became of a guideline, part by part: struck through what it was, underlined what it is. */
export function GuidelineDifferences({ changes }: { changes: GuidelineChanged[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  if (changes.length === 0) return <Body1>{t('guidelines.sameWords')}</Body1>;
  return (
    <div className={styles.list}>
      <dl className={styles.list}>
        {changes.map(({ part, before, after }) => (
          <div key={part}>
            <dt>
              <Caption1Strong>{t(`guidelines.parts.${part}`)}</Caption1Strong>
            </dt>
            <dd className={styles.value}>
              <Difference before={before} after={after} legend={false} />
            </dd>
          </div>
        ))}
      </dl>
      <Caption1 className={styles.muted}>{t('difference.legend')}</Caption1>
    </div>
  );
}
