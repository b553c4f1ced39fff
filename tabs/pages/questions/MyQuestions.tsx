import { Body1, Button, Caption1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../../../src/server/contract/question.ts';
import { useFormats } from '../../format.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { AboutLine } from './AboutLine.tsx';
import { QuestionState } from './QuestionState.tsx';
import { Quoted } from './Quoted.tsx';
import { questionQueries } from './queries.ts';
import { questionRow } from './questionRow.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  ...questionRow,
});

/** Nothing at all for those who have asked nothing. */
export function MyQuestions() {
  const { t } = useTranslation();
  const styles = useStyles();
  const mine = useQuery(questionQueries.mine);
  if (mine.isError) return <Failed error={mine.error} retry={() => void mine.refetch()} />;
  if (!mine.data || mine.data.length === 0) return null;
  return (
    <section className={styles.part} aria-label={t('questions.mine')}>
      <Subtitle1 as="h2" className={styles.heading}>
        {t('questions.mine')}
      </Subtitle1>
      <Caption1 className={styles.muted}>{t('questions.mineText')}</Caption1>
      <ul className={styles.list}>
        {mine.data.map((question) => (
          <li key={question.id}>
            <MyQuestion question={question} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MyQuestion({ question }: { question: QuestionView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  const { text, state, answer, shown, receiver, createdAt, about, can } = question;
  return (
    <article className={styles.row}>
      <div className={styles.head}>
        <Caption1 className={styles.muted}>
          {t(`questions.to.${receiver}`)} · {dateTime(createdAt)}
        </Caption1>
        <QuestionState state={state} />
      </div>
      {text ? (
        <Body1 className={styles.words}>{text}</Body1>
      ) : (
        <Body1 className={styles.muted}>{t('questions.withdrawn')}</Body1>
      )}
      <AboutLine about={about} />
      {answer && (
        <Quoted
          text={answer.text}
          by={t('questions.answeredBy', { name: answer.by.displayName, date: dateTime(answer.at) })}
        />
      )}
      {shown && <Caption1 className={styles.muted}>{t('questions.shownToo')}</Caption1>}
      {can.withdraw && <TakeBack id={question.id} />}
    </article>
  );
}

function TakeBack({ id }: { id: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const takeBack = useMutation({
    mutationFn: () => api.withdrawQuestion(id),
    // Also when somebody was quicker: then the answer is there.
    onSettled: () => client.invalidateQueries({ queryKey: ['questions'] }),
  });
  return (
    <div>
      <Confirm
        trigger={<Button size="small">{t('questions.withdraw')}</Button>}
        title={t('questions.withdrawTitle')}
        text={t('questions.withdrawText')}
        action={t('questions.withdraw')}
        onConfirm={() => takeBack.mutate()}
      />
      {takeBack.isError && <Failed error={takeBack.error} />}
    </div>
  );
}
