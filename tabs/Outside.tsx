import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { BarePage } from './BarePage.tsx';
import { ChalkPicture } from './parts/ChalkPicture.tsx';

const useStyles = makeStyles({
  picture: { borderRadius: tokens.borderRadiusXLarge, overflow: 'hidden' },
});

/** What a person sees who opens the address in a plain browser. */
export function Outside() {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <BarePage title={t('outside.title')} text={t('outside.text')}>
      <div className={styles.picture}>
        <ChalkPicture seed="outside" />
      </div>
    </BarePage>
  );
}
