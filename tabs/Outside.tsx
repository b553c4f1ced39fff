import { useTranslation } from 'react-i18next';
import { BarePage } from './BarePage.tsx';
import styles from './Outside.module.css';
import { ChalkPicture } from './parts/ChalkPicture.tsx';

/** What a person sees who opens the address in a plain browser. */
export function Outside() {
  const { t } = useTranslation();
  return (
    <BarePage title={t('outside.title')} text={t('outside.text')}>
      <div className={styles.picture}>
        <ChalkPicture seed="outside" />
      </div>
    </BarePage>
  );
}
