import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { aboutIn } from '../../askAbout.ts';
import { Page } from '../../parts/Page.tsx';
import { AskForm } from './AskForm.tsx';

/** Where a question is asked; the address says what it is about. */
export function AskPage() {
  const { t } = useTranslation();
  const about = aboutIn(useParams());
  return (
    <Page
      title={t('questions.form.title')}
      lead={t('questions.form.lead')}
      back={{ to: '/guidelines/questions', label: t('questions.back') }}
    >
      <AskForm key={`${about?.kind}/${about?.id}`} about={about} />
    </Page>
  );
}
