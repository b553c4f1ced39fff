import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maxQuestionAnswer } from '../../../src/server/contract/question.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { isRefused } from '../../request.ts';
import { readText, useKept } from '../write/useKept.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  id: string;
  /** Somebody else was first; these words were not sent. */
  onLost: (words: string) => void;
  onAnsweredToShow: () => void;
}

/** What is typed is kept in this browser until it is sent. */
export function AnswerForm({ id, onLost, onAnsweredToShow }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useKept(`answer:${id}`, readText);
  const [isMissing, setMissing] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: ['questions'] });

  const send = useMutation({
    mutationFn: (_showNext: boolean) => api.answerQuestion(id, text.trim()),
    onSuccess: async (_question, showNext) => {
      setText(null);
      if (showNext) onAnsweredToShow();
      await refresh();
    },
    onError: async (error) => {
      if (!isRefused(error, 'decided') && !isRefused(error, 'handedOver')) return;
      onLost(text);
      await refresh();
    },
  });

  function submit(showNext: boolean) {
    const isEmpty = text.trim() === '';
    setMissing(isEmpty);
    if (isEmpty) focusFirstInvalid(form.current);
    else if (!send.isPending) send.mutate(showNext);
  }

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit(false);
      }}
    >
      <Field
        label={t('questions.desk.answer')}
        hint={t('questions.desk.answerHint')}
        {...fieldProblem(isMissing && text.trim() === '' && t('questions.desk.needAnswer'))}
      >
        <Textarea
          value={text}
          rows={3}
          maxLength={maxQuestionAnswer}
          resize="vertical"
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      {send.isError && <Failed error={send.error} />}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" icon={<SendRegular />} disabledFocusable={send.isPending}>
          {t('questions.desk.send')}
        </Button>
        <Button disabledFocusable={send.isPending} onClick={() => submit(true)}>
          {t('questions.desk.sendAndShow')}
        </Button>
      </div>
    </form>
  );
}
