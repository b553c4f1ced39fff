import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { PageLink } from '../../parts/Page.tsx';

/** The way back for the writer of a mediated text: its claims are written at the desk. */
export function ToInterview({ draft, personId }: { draft: DraftView; personId: string }) {
  const { t } = useTranslation();
  if (!draft.interviewId || draft.writer.id !== personId) return null;
  return <PageLink to={`/desk/interviews/${draft.interviewId}`}>{t('interviewDesk.toInterview')}</PageLink>;
}
