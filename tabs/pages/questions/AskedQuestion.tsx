import { Badge, Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../../../src/server/contract/question.ts';
import { useFormats } from '../../format.ts';
import { useLostFocus } from '../../parts/useLostFocus.ts';
import { AboutLine } from './AboutLine.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { HideQuestion } from './HideQuestion.tsx';
import { Quoted } from './Quoted.tsx';
import { questionRow } from './questionRow.ts';
import { RewordForm } from './RewordForm.tsx';
import { startWith } from './rewordFields.ts';
import type { Answering } from './useAnswering.ts';

const useStyles = makeStyles({
  ...questionRow,
  who: { overflowWrap: 'anywhere' },
  lost: { display: 'grid', gap: tokens.spacingVerticalXS },
});

/** A question as those who were asked have it: to answer, and once it is answered, to show to others. */
export function AskedQuestion({ question, at }: { question: QuestionView; at: Answering }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  const { id, asker, receiver, text, about, answer, createdAt, can, shown, suggested } = question;
  const lost = at.lost[id];
  const setRewording = (on: boolean) => at.setRewording(id, on);
  const isRewording = at.rewording.has(id);
  const row = useRef<HTMLElement>(null);
  useLostFocus(isRewording, () => row.current?.querySelector<HTMLElement>('[data-reword]')?.focus());
  const to = receiver === 'manager' ? 'fromToYou' : 'from';
  return (
    <article ref={row} className={styles.row}>
      <div className={styles.head}>
        <Body1Strong className={styles.who}>
          {t(`questions.desk.${to}`, { name: asker.displayName })}
        </Body1Strong>
        <Caption1 className={styles.muted}>{dateTime(createdAt)}</Caption1>
      </div>
      <Body1 className={styles.words}>{text}</Body1>
      <AboutLine about={about} />
      {answer && (
        <Quoted
          text={answer.text}
          by={t('questions.desk.by', { name: answer.by.displayName, date: dateTime(answer.at) })}
        />
      )}
      {lost && answer && (
        <div className={styles.lost} role="status">
          <Caption1>{t('questions.desk.lost')}</Caption1>
          <Quoted text={lost} />
        </div>
      )}
      {can.answer && (
        <AnswerForm
          id={id}
          onLost={(words) => at.setLost(id, words)}
          onAnsweredToShow={() => setRewording(true)}
        />
      )}
      {(shown || suggested) && (
        <div role="status">
          <Badge appearance="tint" size="large" shape="rounded" color="brand" icon={<PeopleRegular />}>
            {t(shown ? 'questions.desk.shown' : 'questions.desk.suggested')}
          </Badge>
        </div>
      )}
      {isRewording && (can.show || can.suggest) ? (
        <RewordForm
          id={id}
          start={startWith(question)}
          suggests={!can.show}
          onClose={() => setRewording(false)}
        />
      ) : (
        (can.show || can.suggest) && (
          <div className={styles.actions}>
            <Button data-reword onClick={() => setRewording(true)}>
              {t(actionOf(question))}
            </Button>
            {can.show && shown && <HideQuestion id={id} what="hide" />}
          </div>
        )
      )}
    </article>
  );
}

function actionOf({ can, shown }: QuestionView) {
  if (!can.show) return 'questions.desk.suggest';
  return shown ? 'questions.desk.change' : 'questions.desk.show';
}
