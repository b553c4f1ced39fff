import { Body1, Body1Strong, Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maxQuestionAnswer, maxQuestionText } from '../../../src/server/contract/question.ts';
import { currentLanguage } from '../../i18n.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Failed, useErrorText } from '../../parts/Status.tsx';
import { TopicSelect } from '../../parts/TopicSelect.tsx';
import { api } from '../../queries.ts';
import { RequestError } from '../../request.ts';
import { PersonalHints } from './PersonalHints.tsx';
import {
  missingIn,
  type RewordBox,
  type RewordFields,
  rewordBoxes,
  toReworded,
  withValue,
  wordsIn,
} from './rewordFields.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: '16px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusLarge,
  },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(18rem, 100%), 1fr))',
    gap: '12px 20px',
  },
  topic: { maxWidth: '24rem' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  heading: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
});

interface Props {
  id: string;
  start: RewordFields;
  /** A manager suggests, a communicator shows. */
  suggests: boolean;
  onClose: () => void;
}

/** Question and answer as others will read them, Danish beside English. */
export function RewordForm({ id, start, suggests, onClose }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const [fields, setFields] = useState(start);
  const [missing, setMissing] = useState<RewordBox[]>([]);
  const send = useMutation({
    mutationFn: async () => {
      const words = toReworded(fields);
      await (suggests ? api.suggestQuestion(id, words) : api.showQuestion(id, words));
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['questions'] });
      onClose();
    },
    onError: () => focusFirstInvalid(form.current),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const lacking = missingIn(fields, suggests, currentLanguage());
    setMissing(lacking);
    if (lacking.length > 0) focusFirstInvalid(form.current);
    else if (!send.isPending) send.mutate();
  }

  const wrong = send.error instanceof RequestError ? send.error.field : null;
  const atBox = rewordBoxes.some((box) => box === wrong);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={t('questions.reword.title')}
      onSubmit={submit}
    >
      <Body1Strong as="h3" className={styles.heading}>
        {t('questions.reword.title')}
      </Body1Strong>
      <Body1 className={styles.muted}>
        {t('questions.reword.text')} {suggests && t('questions.reword.suggestText')}
      </Body1>
      <div className={styles.sides}>
        {rewordBoxes.map((box) => (
          <Box
            key={box}
            box={box}
            value={wordsIn(fields, box)}
            isMissing={missing.includes(box)}
            refused={wrong === box ? send.error : null}
            onChange={(value) => setFields(withValue(fields, box, value))}
          />
        ))}
      </div>
      <Field label={t('questions.reword.topic')} className={styles.topic}>
        <TopicSelect
          value={fields.topicId}
          none={t('questions.reword.noTopic')}
          onChange={(topicId) => setFields({ ...fields, topicId })}
        />
      </Field>
      <PersonalHints texts={rewordBoxes.map((box) => wordsIn(fields, box))} />
      {send.isError && !atBox && <Failed error={send.error} />}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={send.isPending}>
          {t(suggests ? 'questions.reword.suggest' : 'questions.reword.show')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

interface BoxProps {
  box: RewordBox;
  value: string;
  isMissing: boolean;
  refused: unknown;
  onChange: (value: string) => void;
}

function Box({ box, value, isMissing, refused, onChange }: BoxProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const isQuestion = box.startsWith('question');
  const language = t(box.endsWith('da') ? 'questions.reword.inDanish' : 'questions.reword.inEnglish');
  const problem = refused
    ? errorText(refused)
    : isMissing && value.trim() === '' && t('questions.reword.need');
  return (
    <Field
      label={t(isQuestion ? 'questions.reword.question' : 'questions.reword.answer', { language })}
      {...fieldProblem(problem)}
    >
      <Textarea
        value={value}
        rows={isQuestion ? 3 : 5}
        maxLength={isQuestion ? maxQuestionText : maxQuestionAnswer}
        resize="vertical"
        lang={box.endsWith('da') ? 'da' : 'en'}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
