import {
  Body1,
  Button,
  Caption1,
  Field,
  makeStyles,
  Subtitle2,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type InterviewView, maxTranscriptLength } from '../../../src/server/contract/interview.ts';
import { panel } from '../../parts/panel.ts';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { useKept } from '../write/useKept.ts';
import { SavedPieces } from './SavedAnswers.tsx';
import { piecesOf, readTyped, transcriptBox, withoutSaved, withTyped } from './typedAnswers.ts';

const answerLength = 10_000;

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  question: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    ...panel,
    '@media (max-width: 640px)': { padding: '16px' },
  },
  heading: { margin: 0, overflowWrap: 'anywhere' },
  box: { '& textarea': { minHeight: '6rem' } },
  muted: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** A box a question and one for a transcript; what is typed stays in the browser until it is saved. */
export function AnswerForm({ interview }: { interview: InterviewView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const [typed, setTyped] = useKept(`interview:${interview.id}`, readTyped);
  const [nothing, setNothing] = useState(false);
  const pieces = piecesOf(typed);

  function show(answer: InterviewView) {
    client.setQueryData(['interview', interview.id], answer);
    void client.invalidateQueries({ queryKey: ['interviews'] });
  }
  const save = useMutation({
    mutationFn: (done: boolean) => api.answer(interview.id, { pieces, done }),
    onSuccess: (answer) => {
      const left = withoutSaved(typed, answer.answers);
      setTyped(Object.keys(left).length > 0 ? left : null);
      show(answer);
    },
  });
  const decline = useMutation({
    mutationFn: () => api.declineInterview(interview.id),
    onSuccess: show,
  });

  function write(box: string, text: string) {
    setTyped(withTyped(typed, box, text));
    setNothing(false);
    save.reset();
  }
  function send(done: boolean) {
    const said = interview.answers.some(({ takenBackAt }) => takenBackAt === null);
    const enough = pieces.length > 0 || (done && said);
    setNothing(!enough);
    if (enough && !save.isPending) save.mutate(done);
  }

  const boxOf = (box: string, label: string, maxLength: number) => (
    <Field label={label}>
      <Textarea
        className={styles.box}
        resize="vertical"
        maxLength={maxLength}
        readOnly={save.isPending}
        value={typed[box]?.text ?? ''}
        onChange={(_, { value }) => write(box, value)}
      />
    </Field>
  );
  return (
    <form
      className={styles.form}
      aria-label={t('myInterviews.one')}
      onSubmit={(event) => event.preventDefault()}
    >
      {interview.questions.map(({ id, text }, index) => {
        const hasMore = interview.answers.some(({ questionId }) => questionId === id);
        return (
          <section key={id} className={styles.question} aria-label={text}>
            <Subtitle2 as="h2" className={styles.heading}>
              {index + 1}. {text}
            </Subtitle2>
            <SavedPieces interview={interview} questionId={id} />
            {boxOf(id, t(hasMore ? 'myInterviews.more' : 'myInterviews.answer'), answerLength)}
          </section>
        );
      })}
      <section className={styles.question} aria-label={t('myInterviews.transcript')}>
        <Subtitle2 as="h2" className={styles.heading}>
          {t('myInterviews.transcript')}
        </Subtitle2>
        <Body1 className={styles.muted}>{t('myInterviews.transcriptText')}</Body1>
        <SavedPieces interview={interview} questionId={null} />
        {boxOf(transcriptBox, t('myInterviews.transcriptLabel'), maxTranscriptLength)}
      </section>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<SaveRegular />}
          disabledFocusable={save.isPending}
          onClick={() => send(false)}
        >
          {t('myInterviews.save')}
        </Button>
        <Button disabledFocusable={save.isPending} onClick={() => send(true)}>
          {t('myInterviews.done')}
        </Button>
        {interview.can.decline && (
          <Button appearance="subtle" disabledFocusable={decline.isPending} onClick={() => decline.mutate()}>
            {t('myInterviews.decline')}
          </Button>
        )}
        <Caption1 role="status" className={nothing ? styles.problem : styles.muted}>
          {nothing && t('myInterviews.needWords')}
          {!nothing && save.isSuccess && t('myInterviews.savedNow')}
          {!nothing && !save.isSuccess && pieces.length > 0 && t('myInterviews.keptHere')}
        </Caption1>
      </div>
      {save.isError && <Failed error={save.error} retry={() => send(save.variables ?? false)} />}
      {decline.isError && <Failed error={decline.error} retry={() => decline.mutate()} />}
    </form>
  );
}
