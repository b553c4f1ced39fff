import { Body1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SaidOfPost } from '../../src/server/contract/share.ts';

const useStyles = makeStyles({
  box: { justifySelf: 'stretch' },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2, width: 'fit-content' },
  choices: { display: 'grid', justifyItems: 'start' },
});

export const nothingSaid: SaidOfPost = { product: false, rewarded: false };

/** What only whoever shares can know of their post, and readers are owed. Most posts need none of it. */
export function PostSaid({ said, onChange }: { said: SaidOfPost; onChange: (said: SaidOfPost) => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <details className={styles.box} open={said.product || said.rewarded || undefined}>
      <summary className={styles.summary}>
        <Body1>{t('said.title')}</Body1>
      </summary>
      <div className={styles.choices}>
        <Checkbox
          label={t('said.product')}
          checked={said.product}
          onChange={(_, { checked }) => onChange({ ...said, product: checked === true })}
        />
        <Checkbox
          label={t('said.rewarded')}
          checked={said.rewarded}
          onChange={(_, { checked }) => onChange({ ...said, rewarded: checked === true })}
        />
      </div>
    </details>
  );
}
