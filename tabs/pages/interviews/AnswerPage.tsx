import { Body1, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { InterviewView } from '../../../src/server/contract/interview.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page, PageLink } from '../../parts/Page.tsx';
import { queries } from '../../queries.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { InterviewState } from './InterviewList.tsx';
import { SavedAnswers } from './SavedAnswers.tsx';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '48rem',
  },
  muted: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
});

/** The expert's side of one interview. */
export function AnswerPage() {
  const { t } = useTranslation();
  const { interviewId = '' } = useParams();
  const interview = useQuery(queries.interview(interviewId));
  const { data } = interview;
  const lead = data && t('myInterviews.lead', { name: data.communicator.displayName });
  return (
    <Page
      title={data?.title || t('myInterviews.one')}
      back={{ to: '/write/interviews', label: t('myInterviews.tab') }}
      {...(lead && { lead })}
    >
      <Loaded query={interview}>{(found) => <Answering key={found.id} interview={found} />}</Loaded>
    </Page>
  );
}

function Answering({ interview }: { interview: InterviewView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { state, communicator, draftId } = interview;
  const name = communicator.displayName;
  const told = ['answered', 'written', 'declined', 'closed'].find((one) => one === state) as
    | 'answered'
    | 'written'
    | 'declined'
    | 'closed'
    | undefined;
  return (
    <div className={styles.page}>
      <div>
        <InterviewState state={state} side="myInterviews" />
      </div>
      {told && (
        <MessageBar layout="multiline" role="status">
          <MessageBarBody>
            {t(`myInterviews.${told}`, { name })}{' '}
            {draftId && <PageLink to={`/write/${draftId}`}>{t('myInterviews.toDraft')}</PageLink>}
          </MessageBarBody>
        </MessageBar>
      )}
      {interview.can.answer ? (
        <>
          <Body1 className={styles.muted}>{t('myInterviews.how')}</Body1>
          <AnswerForm interview={interview} />
        </>
      ) : (
        <SavedAnswers interview={interview} />
      )}
      <Body1 className={styles.muted}>{t('myInterviews.safe')}</Body1>
    </div>
  );
}
