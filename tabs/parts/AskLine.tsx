import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { aboutOf, askAddress, mayAskOn } from '../askAbout.ts';
import styles from './AskLine.module.css';
import { PageLink } from './Page.tsx';
import text from './text.module.css';

/** The quiet way to a person below every page: a question about what stands on it. */
export function AskLine() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  if (!mayAskOn(pathname)) return null;
  return (
    <footer className={styles.line}>
      <span className={text.caption}>
        <PageLink to={askAddress(aboutOf(pathname))}>{t('askCommunicator')}</PageLink>
      </span>
    </footer>
  );
}
