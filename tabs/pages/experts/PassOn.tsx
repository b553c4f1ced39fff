import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestIdea, longestNote } from '../../../src/server/contract/expert.ts';
import type { PersonRef } from '../../../src/server/contract/person.ts';
import { newId } from '../../ids.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { PeoplePicker } from '../../parts/PeoplePicker.tsx';
import { Section } from '../../parts/Section.tsx';
import { Spoken } from '../../parts/Spoken.tsx';
import { Failed } from '../../parts/Status.tsx';
import { TopicSelect } from '../../parts/TopicSelect.tsx';
import { api, queries } from '../../queries.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalM,
    justifySelf: 'stretch',
  },
  wide: { justifySelf: 'stretch' },
});

/** A question that is asked out there, for the communicators to find somebody who can answer it. */
export function PassOnIdea() {
  const { t } = useTranslation();
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [id, setId] = useState(newId);
  const [text, setText] = useState('');
  const [topicId, setTopicId] = useState('');
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: () => api.addIdea({ id, text, topicId: topicId || null }),
    onSuccess: () => {
      setId(newId());
      setText('');
      setTried(false);
    },
  });
  const isMissing = text.trim() === '';

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (isMissing) focusFirstInvalid(form.current);
    else if (!send.isPending) send.mutate();
  }

  const said = send.isSuccess && isMissing ? t('experts.idea.sent') : '';
  return (
    <Section title={t('experts.idea.title')} text={t('experts.idea.text')}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        aria-label={t('experts.idea.title')}
        onSubmit={submit}
      >
        <Field
          className={styles.wide}
          label={t('experts.idea.question')}
          {...fieldProblem(tried && isMissing && t('experts.idea.need'))}
        >
          <Input value={text} maxLength={longestIdea} onChange={(_, data) => setText(data.value)} />
        </Field>
        <Field label={t('experts.topic')}>
          <TopicSelect value={topicId} none={t('experts.anyTopic')} onChange={setTopicId} />
        </Field>
        <Button type="submit" disabledFocusable={send.isPending}>
          {t('experts.idea.send')}
        </Button>
        {said && <span>{said}</span>}
        <Spoken text={said} wait={100} />
        {send.isError && <Failed error={send.error} />}
      </form>
    </Section>
  );
}

/** A colleague who knows something others should hear; the answer is theirs, and nobody hears of a no. */
export function SuggestExpert() {
  const { t } = useTranslation();
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const { data: me } = useQuery(queries.me);
  const [person, setPerson] = useState<PersonRef | null>(null);
  const [topicId, setTopicId] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: (personId: string) => api.suggestExpert({ personId, topicId, note }),
    onSuccess: () => {
      setPerson(null);
      setNote('');
      setTried(false);
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!person || topicId === '') focusFirstInvalid(form.current);
    else if (!send.isPending) send.mutate(person.id);
  }

  const said = send.isSuccess && !person ? t('experts.suggest.sent') : '';
  return (
    <Section title={t('experts.suggest.title')} text={t('experts.suggest.text')}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        aria-label={t('experts.suggest.title')}
        onSubmit={submit}
      >
        <PeoplePicker
          label={t('experts.suggest.who')}
          value={person}
          exclude={me ? [me.id] : []}
          onChange={setPerson}
          problem={tried && !person ? t('experts.suggest.needWho') : undefined}
        />
        <Field
          label={t('experts.topic')}
          {...fieldProblem(tried && topicId === '' && t('experts.own.needTopic'))}
        >
          <TopicSelect value={topicId} none={t('experts.own.choose')} onChange={setTopicId} />
        </Field>
        <Field className={styles.wide} label={t('experts.suggest.note')}>
          <Input value={note} maxLength={longestNote} onChange={(_, data) => setNote(data.value)} />
        </Field>
        <Button type="submit" disabledFocusable={send.isPending}>
          {t('experts.suggest.send')}
        </Button>
        {said && <span>{said}</span>}
        <Spoken text={said} wait={100} />
        {send.isError && <Failed error={send.error} />}
      </form>
    </Section>
  );
}
