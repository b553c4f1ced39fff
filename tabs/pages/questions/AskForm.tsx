import { Body1, Button, Caption1, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maxQuestionText, type QuestionAbout } from '../../../src/server/contract/question.ts';
import { sendingIds } from '../../ids.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { panel } from '../../parts/panel.ts';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { readText, useKept } from '../write/useKept.ts';
import { AskedAbout } from './AskedAbout.tsx';
import { AskedOf, useNames } from './AskedOf.tsx';
import { AskSent } from './AskSent.tsx';
import { PersonalHints } from './PersonalHints.tsx';

const useStyles = makeStyles({
  form: {
    ...panel,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '44rem',
    '@media (max-width: 640px)': { padding: '16px' },
  },
  muted: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
});

/** What is typed is kept in this browser until it is sent. */
export function AskForm({ about: asked }: { about: QuestionAbout | null }) {
  const { t } = useTranslation();
  const { data: me } = useQuery(queries.me);
  return me ? (
    <Form key={me.id} keptAs={`${me.id}:question`} asked={asked} />
  ) : (
    <Body1>{t('status.loading')}</Body1>
  );
}

function Form({ keptAs, asked }: { keptAs: string; asked: QuestionAbout | null }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [ids] = useState(sendingIds);
  const [about, setAbout] = useState(asked);
  const [text, setText] = useKept(keptAs, readText);
  const [receiver, setReceiver] = useState<'communicators' | 'manager'>('communicators');
  const [isMissing, setMissing] = useState(false);
  const names = useNames(receiver);

  const send = useMutation({
    mutationFn: () =>
      api.askQuestion({ id: ids.of(text, receiver, about), text: text.trim(), receiver, about }),
    onSuccess: () => {
      ids.sent();
      setText(null);
      void client.invalidateQueries({ queryKey: ['questions'] });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const isEmpty = text.trim() === '';
    setMissing(isEmpty);
    if (isEmpty) focusFirstInvalid(form.current);
    else if (!send.isPending) send.mutate();
  }

  if (send.isSuccess) return <AskSent names={names} onAgain={() => send.reset()} />;
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={t('questions.form.title')}
      onSubmit={submit}
    >
      {about && <AskedAbout about={about} onRemove={() => setAbout(null)} />}
      <Field
        label={t('questions.form.text')}
        hint={t('questions.form.hint')}
        required
        {...fieldProblem(isMissing && text.trim() === '' && t('questions.form.need'))}
      >
        <Textarea
          value={text}
          rows={6}
          maxLength={maxQuestionText}
          resize="vertical"
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <PersonalHints texts={[text]} />
      <AskedOf value={receiver} onChange={setReceiver} />
      <Caption1 className={styles.muted}>{t('questions.form.privacy')}</Caption1>
      {send.isError && <Failed error={send.error} retry={() => send.mutate()} />}
      <div>
        <Button appearance="primary" type="submit" icon={<SendRegular />} disabledFocusable={send.isPending}>
          {t('questions.form.send')}
        </Button>
      </div>
    </form>
  );
}
