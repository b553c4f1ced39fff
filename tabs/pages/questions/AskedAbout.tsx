import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { QuestionAbout } from '../../../src/server/contract/question.ts';
import { currentLanguage } from '../../i18n.ts';
import { queries } from '../../queries.ts';

const useStyles = makeStyles({
  about: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  words: { overflowWrap: 'anywhere' },
  label: { color: tokens.colorNeutralForeground2 },
});

/** What is asked about, by name where it has one; a question need not be about it. */
export function AskedAbout({ about, onRemove }: { about: QuestionAbout; onRemove: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const title = useTitle(about);
  return (
    <div className={styles.about}>
      <Body1 className={styles.words}>
        <span className={styles.label}>{t('questions.about.label')}</span>{' '}
        {title ? t(`questions.about.${about.kind}`, { title }) : t(`questions.about.plain.${about.kind}`)}
      </Body1>
      <Button size="small" appearance="subtle" onClick={onRemove}>
        {t('questions.about.remove')}
      </Button>
    </div>
  );
}

function useTitle({ kind, id }: QuestionAbout): string | undefined {
  const item = useQuery({ ...queries.item(id), enabled: kind === 'item' });
  const draft = useQuery({ ...queries.draft(id), enabled: kind === 'draft' });
  const interview = useQuery({ ...queries.interview(id), enabled: kind === 'interview' });
  const guidelines = useQuery({ ...queries.guidelines, enabled: kind === 'guideline' });
  const posts = useQuery({ ...queries.posts, enabled: kind === 'post' });
  switch (kind) {
    case 'item':
      return item.data?.title;
    case 'draft':
      return draft.data?.title;
    case 'interview':
      return interview.data?.title;
    case 'guideline':
      return guidelines.data?.find((one) => one.id === id)?.text[currentLanguage()].title;
    case 'post':
      return posts.data?.find((one) => one.id === id)?.title;
    case 'page':
      return undefined;
  }
}
