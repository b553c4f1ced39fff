import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { aboutOf, askAddress, mayAskOn } from '../askAbout.ts';
import { PageLink } from './Page.tsx';

const useStyles = makeStyles({
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
});

/** The quiet way to a person below every page: a question about what stands on it. */
export function AskLine() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { pathname } = useLocation();
  if (!mayAskOn(pathname)) return null;
  return (
    <footer className={styles.line}>
      <Caption1>
        <PageLink to={askAddress(aboutOf(pathname))}>{t('questions.line')}</PageLink>
      </Caption1>
    </footer>
  );
}
