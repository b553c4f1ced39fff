import { Body1, Button, Field, makeStyles, Subtitle2, Textarea, tokens } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { maxQuestionLength, maxQuestions } from '../../../src/server/contract/interview.ts';
import { newId } from '../../ids.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { growing } from '../../parts/growing.ts';

export interface AskedQuestion {
  key: string;
  text: string;
}

const useStyles = makeStyles({
  questions: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
  },
  box: growing,
  add: { justifySelf: 'start' },
});

interface Props {
  questions: AskedQuestion[];
  onChange: (questions: AskedQuestion[]) => void;
  problem: string | null;
}

/** The questions as they will be sent; empty ones are left out. */
export function QuestionFields({ questions, onChange, problem }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const list = useRef<HTMLOListElement>(null);
  /** Goes to a box by its place, once the list stands there anew. */
  const focus = (index: number) =>
    setTimeout(() => list.current?.querySelectorAll('textarea')[Math.max(0, index)]?.focus());
  return (
    <section className={styles.questions} aria-label={t('interviews.questions')}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('interviews.questions')}
      </Subtitle2>
      <Body1 className={styles.muted}>{t('interviews.questionsText')}</Body1>
      <ol ref={list} className={styles.list}>
        {questions.map(({ key, text }, index) => (
          <li key={key} className={styles.row}>
            <Field
              label={t('interviews.question', { number: index + 1 })}
              {...fieldProblem(index === 0 && problem)}
            >
              <Textarea
                value={text}
                textarea={{ className: styles.box }}
                resize="vertical"
                maxLength={maxQuestionLength}
                onChange={(_, data) =>
                  onChange(questions.map((one) => (one.key === key ? { key, text: data.value } : one)))
                }
              />
            </Field>
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t('interviews.remove', { number: index + 1 })}
              disabledFocusable={questions.length === 1}
              onClick={() => {
                onChange(questions.filter((one) => one.key !== key));
                focus(index - 1);
              }}
            />
          </li>
        ))}
      </ol>
      {questions.length < maxQuestions && (
        <Button
          className={styles.add}
          icon={<AddRegular />}
          onClick={() => {
            onChange([...questions, { key: newId(), text: '' }]);
            focus(questions.length);
          }}
        >
          {t('interviews.add')}
        </Button>
      )}
    </section>
  );
}
