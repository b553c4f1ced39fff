import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  Radio,
  RadioGroup,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { LessonView } from '../../../src/server/contract/lesson.ts';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalM,
    padding: '20px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  heading: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** The question at the end of a lesson: any answer gets a word back, and with it the lesson is done. */
export function LessonQuestion({ lesson }: { lesson: LessonView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const client = useQueryClient();
  const heading = useId();
  const answer = useMutation({
    mutationFn: (chosen: number | null) => api.answerLesson(lesson.id, chosen),
    onSuccess: () => client.invalidateQueries({ queryKey: ['lessons'] }),
  });
  const { nextId, done, total } = lesson;
  const chosen = answer.isPending ? answer.variables : lesson.answer;
  const reply = lesson.answer === null ? null : lesson.answers[lesson.answer]?.reply;
  return (
    <section className={styles.box} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading} className={styles.heading}>
        {lesson.question}
      </Subtitle2>
      <Caption1 className={styles.muted}>{t('lessons.noRight')}</Caption1>
      <RadioGroup
        aria-labelledby={heading}
        value={chosen === null ? '' : String(chosen)}
        onChange={(_, { value }) => answer.mutate(Number(value))}
      >
        {lesson.answers.map(({ text }, at) => (
          <Radio key={text} value={String(at)} label={text} />
        ))}
      </RadioGroup>
      {reply && <Body1 role="status">{reply}</Body1>}
      {answer.isError && <Failed error={answer.error} />}
      {lesson.doneOn === null && (
        <Button appearance="subtle" disabledFocusable={answer.isPending} onClick={() => answer.mutate(null)}>
          {t('lessons.noAnswer')}
        </Button>
      )}
      {lesson.doneOn !== null && (
        <>
          <Caption1 className={styles.muted}>{t('lessons.progress', { done, total })}</Caption1>
          {nextId && (
            <Button appearance="primary" onClick={() => navigate(`/guidelines/lessons/${nextId}`)}>
              {t('lessons.next')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
