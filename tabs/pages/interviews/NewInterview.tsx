import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { interviewTemplates, type Purpose, purposes } from '../../../src/server/contract/interview.ts';
import type { PersonRef } from '../../../src/server/contract/person.ts';
import { currentLanguage, type Language } from '../../i18n.ts';
import { newId } from '../../ids.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Page } from '../../parts/Page.tsx';
import { PeoplePicker } from '../../parts/PeoplePicker.tsx';
import { panel } from '../../parts/panel.ts';
import { Failed } from '../../parts/Status.tsx';
import { TopicSelect } from '../../parts/TopicSelect.tsx';
import { api, queries } from '../../queries.ts';
import { RequestError } from '../../request.ts';
import { interviewStartIn } from './interviewStart.ts';
import { type AskedQuestion, QuestionFields } from './QuestionFields.tsx';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '48rem',
    ...panel,
    '@media (max-width: 640px)': { padding: '16px' },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  problem: { color: tokens.colorPaletteRedForeground1 },
  muted: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
});

export function NewInterview() {
  const { t } = useTranslation();
  return (
    <Page
      title={t('interviews.new')}
      lead={t('interviews.lead')}
      back={{ to: '/desk/interviews', label: t('interviews.tab') }}
    >
      <InterviewForm />
    </Page>
  );
}

/** A template's questions, each under a key of its own so that a row keeps its box. */
function startFrom(purpose: Purpose, language: Language): AskedQuestion[] {
  const texts = interviewTemplates[purpose][language];
  return (texts.length > 0 ? texts : ['']).map((text) => ({ key: newId(), text }));
}

function InterviewForm() {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const navigate = useNavigate();
  const location = useLocation();
  const { data: me } = useQuery(queries.me);
  const form = useRef<HTMLFormElement>(null);
  // One id for this form, however often it is sent.
  const [id] = useState(newId);
  const [start] = useState(() => interviewStartIn(location.state));
  const [expert, setExpert] = useState<PersonRef | null>(start?.expert ?? null);
  const [title, setTitle] = useState('');
  const [topicId, setTopicId] = useState(start?.topicId ?? '');
  const [purpose, setPurpose] = useState<Purpose>('caseStory');
  const [language, setLanguage] = useState<Language>(currentLanguage);
  const [questions, setQuestions] = useState(() => [
    ...(start?.idea ? [{ key: start.idea.id, text: start.idea.text }] : []),
    ...startFrom('caseStory', language),
  ]);
  const [missing, setMissing] = useState(false);
  const texts = questions.map(({ text }) => text.trim()).filter((text) => text !== '');

  const send = useMutation({
    mutationFn: async (expertId: string) => {
      const interview = await api.startInterview({
        id,
        expertId,
        topicId: topicId || null,
        title: title.trim(),
        purpose,
        questions: texts,
      });
      // The interview stands; that the question is used is worth a try, and is seen on the list otherwise.
      if (start?.idea) await api.settleIdea(start.idea.id, id).catch(() => {});
      return interview;
    },
    onSuccess: (interview) => {
      client.setQueryData(['interview', interview.id], interview);
      void client.invalidateQueries({ queryKey: ['interviews'] });
      void client.invalidateQueries({ queryKey: ['ideas'] });
      navigate(`/desk/interviews/${interview.id}`, { replace: true });
    },
  });

  /** Another template takes the place of the questions only as long as nobody has changed them. */
  function restart(nextPurpose: Purpose, nextLanguage: Language) {
    const untouched = startFrom(purpose, language).map(({ text }) => text);
    const same = JSON.stringify(questions.map(({ text }) => text)) === JSON.stringify(untouched);
    setPurpose(nextPurpose);
    setLanguage(nextLanguage);
    if (same || texts.length === 0) setQuestions(startFrom(nextPurpose, nextLanguage));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const ready = expert !== null && title.trim() !== '' && texts.length > 0;
    setMissing(!ready);
    if (!expert) form.current?.querySelector('input')?.focus();
    else if (!ready) focusFirstInvalid(form.current);
    else if (expert && !send.isPending) send.mutate(expert.id);
  }

  const atExpert = send.error instanceof RequestError && send.error.field === 'expertId';
  return (
    <form ref={form} className={styles.form} noValidate aria-label={t('interviews.new')} onSubmit={submit}>
      <div>
        <PeoplePicker
          label={t('interviews.expert')}
          value={expert}
          exclude={me ? [me.id] : []}
          onChange={(person) => {
            setExpert(person);
            send.reset();
          }}
        />
        {missing && !expert && (
          <Caption1 role="alert" className={styles.problem}>
            {t('interviews.needExpert')}
          </Caption1>
        )}
      </div>
      <Field
        label={t('interviews.title')}
        hint={t('interviews.titleHint')}
        required
        {...fieldProblem(missing && title.trim() === '' && t('interviews.needTitle'))}
      >
        <Input value={title} maxLength={150} onChange={(_, data) => setTitle(data.value)} />
      </Field>
      <Field label={t('interviews.purpose')}>
        <Select
          value={purpose}
          onChange={(_, { value }) => restart(purposes.find((one) => one === value) ?? 'own', language)}
        >
          {purposes.map((one) => (
            <option key={one} value={one}>
              {t(`purpose.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('interviews.topic')}>
        <TopicSelect value={topicId} none={t('interviews.noTopic')} onChange={setTopicId} />
      </Field>
      <Field label={t('interviews.language')}>
        <Select value={language} onChange={(_, { value }) => restart(purpose, value === 'da' ? 'da' : 'en')}>
          <option value="da">{t('language.da')}</option>
          <option value="en">{t('language.en')}</option>
        </Select>
      </Field>
      <QuestionFields
        questions={questions}
        onChange={setQuestions}
        problem={missing && texts.length === 0 ? t('interviews.needQuestion') : null}
      />
      <Body1 className={styles.muted}>{t('interviews.how')}</Body1>
      {send.isError && (
        <Failed error={send.error} {...(!atExpert && expert && { retry: () => send.mutate(expert.id) })} />
      )}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" icon={<SendRegular />} disabledFocusable={send.isPending}>
          {t('interviews.send')}
        </Button>
        <Button onClick={() => navigate('/desk/interviews')}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
