import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InterviewView } from '../../../src/server/contract/interview.ts';
import { useFormats } from '../../format.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { shortened } from './shortened.ts';

type Answer = InterviewView['answers'][number];

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalL },
  pieces: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  piece: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: '4px 12px',
    padding: '10px 12px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: `0 ${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0`,
  },
  text: {
    gridColumn: '1 / -1',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    maxHeight: '16rem',
    overflowY: 'auto',
  },
  muted: { color: tokens.colorNeutralForeground2 },
  question: { margin: `0 0 ${tokens.spacingVerticalS}`, display: 'block' },
});

/** Every question with what was saved under it, when nothing more can be added. */
export function SavedAnswers({ interview }: { interview: InterviewView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const boxes = [
    ...interview.questions.map(({ id, text }) => ({ id, text })),
    { id: null, text: t('myInterviews.transcriptLabel') },
  ];
  return (
    <div className={styles.all}>
      {boxes
        .filter(({ id }) => id !== null || interview.answers.some(({ questionId }) => questionId === null))
        .map(({ id, text }) => (
          <section key={id ?? 'transcript'} aria-label={text}>
            <Body1Strong as="h2" className={styles.question}>
              {text}
            </Body1Strong>
            <SavedPieces interview={interview} questionId={id} />
          </section>
        ))}
    </div>
  );
}

/** What the expert has saved under one question, each piece with its way back. */
export function SavedPieces({
  interview,
  questionId,
}: {
  interview: InterviewView;
  questionId: string | null;
}) {
  const styles = useStyles();
  const pieces = interview.answers.filter((answer) => answer.questionId === questionId);
  if (pieces.length === 0) return null;
  return (
    <ul className={styles.pieces}>
      {pieces.map((answer) => (
        <li key={answer.id}>
          <Piece interviewId={interview.id} answer={answer} />
        </li>
      ))}
    </ul>
  );
}

function Piece({ interviewId, answer }: { interviewId: string; answer: Answer }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const { dateTime } = useFormats();
  const takeBack = useMutation({
    mutationFn: () => api.takeBack(interviewId, answer.id),
    onSuccess: (interview) => client.setQueryData(['interview', interviewId], interview),
  });
  if (answer.takenBackAt) {
    return (
      <Caption1 className={styles.muted}>
        {t('myInterviews.takenBack', { at: dateTime(answer.takenBackAt) })}
      </Caption1>
    );
  }
  return (
    <div className={styles.piece}>
      <Caption1 className={styles.muted}>{t('myInterviews.saved', { at: dateTime(answer.at) })}</Caption1>
      <Confirm
        trigger={
          <Button
            appearance="subtle"
            size="small"
            aria-label={t('myInterviews.takeBackLabel', { text: shortened(answer.text, 40) })}
          >
            {t('myInterviews.takeBack')}
          </Button>
        }
        title={t('myInterviews.takeBackTitle')}
        text={t('myInterviews.takeBackText')}
        action={t('myInterviews.takeBack')}
        onConfirm={() => takeBack.mutate()}
      />
      <Body1 className={styles.text}>{answer.text}</Body1>
      {takeBack.isError && <Failed error={takeBack.error} retry={() => takeBack.mutate()} />}
    </div>
  );
}
