import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../../../src/server/contract/question.ts';
import { PageLink } from '../../parts/Page.tsx';

const useStyles = makeStyles({
  line: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** What a question is about, as far as the reader may know it, and the way there. */
export function AboutLine({ about }: { about: QuestionView['about'] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  if (!about) return null;
  const { kind, title, path } = about;
  const what = title ? t(`questions.about.${kind}`, { title }) : t(`questions.about.plain.${kind}`);
  return (
    <Caption1 className={styles.line}>
      {t('questions.about.label')} {path ? <PageLink to={path}>{what}</PageLink> : what}
    </Caption1>
  );
}
