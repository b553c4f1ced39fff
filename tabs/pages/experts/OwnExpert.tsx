import {
  Body1,
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  longestNote,
  mostFields,
  type OwnExpert as Own,
  paces,
} from '../../../src/server/contract/expert.ts';
import { newId } from '../../ids.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { TopicSelect } from '../../parts/TopicSelect.tsx';
import { api } from '../../queries.ts';
import { expertQueries } from './queries.ts';
import { Suggested } from './Suggested.tsx';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalM,
    justifySelf: 'stretch',
  },
  field: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 12px', width: '100%' },
  topic: { flex: '1 1 12rem' },
  note: { flex: '2 1 16rem' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What the person knows about, and how often they may be asked. On the roster by their own yes, off it at once. */
export function OwnExpert() {
  const { t } = useTranslation();
  const own = useQuery(expertQueries.own);
  return (
    <Section title={t('experts.own.title')} text={t('experts.own.text')}>
      <Loaded query={own}>
        {(found) => (
          <>
            <Suggested own={found} />
            <ExpertForm key={JSON.stringify([found.listed, found.fields])} own={found} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

interface Row {
  key: string;
  topicId: string;
  note: string;
}

function ExpertForm({ own }: { own: Own }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [rows, setRows] = useState<Row[]>(() => {
    const known = own.fields.map((field) => ({ key: field.topicId, ...field }));
    return known.length > 0 ? known : [{ key: 'first', topicId: '', note: '' }];
  });
  const [pace, setPace] = useState(own.pace);
  const [buddy, setBuddy] = useState(own.buddy);
  const [tried, setTried] = useState(false);
  const fields = rows.filter(({ topicId }) => topicId !== '').map(({ topicId, note }) => ({ topicId, note }));
  const settled = (answer: Own) => client.setQueryData(expertQueries.own.queryKey, answer);
  const save = useMutation({
    mutationFn: () => api.saveExpert({ fields, pace, buddy }),
    onSuccess: settled,
  });
  const leave = useMutation({ mutationFn: api.leaveExperts, onSuccess: settled });
  const set = (key: string, patch: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)));

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (fields.length === 0) focusFirstInvalid(form.current);
    else if (!save.isPending) save.mutate();
  }

  return (
    <form ref={form} className={styles.form} noValidate aria-label={t('experts.own.title')} onSubmit={submit}>
      {rows.map(({ key, topicId, note }, at) => (
        <div key={key} className={styles.field}>
          <Field
            className={styles.topic}
            label={t('experts.own.topic', { number: at + 1 })}
            {...fieldProblem(tried && fields.length === 0 && t('experts.own.needTopic'))}
          >
            <TopicSelect
              value={topicId}
              none={t('experts.own.choose')}
              onChange={(next) => set(key, { topicId: next })}
            />
          </Field>
          <Field className={styles.note} label={t('experts.own.note', { number: at + 1 })}>
            <Input
              value={note}
              maxLength={longestNote}
              placeholder={t('experts.own.noteHint')}
              onChange={(_, data) => set(key, { note: data.value })}
            />
          </Field>
          {rows.length > 1 && (
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={t('experts.own.remove', { number: at + 1 })}
              onClick={() => setRows(rows.filter((row) => row.key !== key))}
            />
          )}
        </div>
      ))}
      {rows.length < mostFields && (
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => setRows([...rows, { key: newId(), topicId: '', note: '' }])}
        >
          {t('experts.own.add')}
        </Button>
      )}
      <Field label={t('experts.own.pace')}>
        <Select value={pace} onChange={(_, { value }) => setPace(paces.find((one) => one === value) ?? pace)}>
          {paces.map((one) => (
            <option key={one} value={one}>
              {t(`experts.pace.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={t('experts.own.buddy')}
        checked={buddy}
        onChange={(_, { checked }) => setBuddy(checked === true)}
      />
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={save.isPending}>
          {t(own.listed ? 'experts.own.save' : 'experts.own.join')}
        </Button>
        {own.listed && (
          <Button disabledFocusable={leave.isPending} onClick={() => leave.mutate()}>
            {t('experts.own.leave')}
          </Button>
        )}
      </div>
      {own.listed && <Body1 role="status">{t('experts.own.listed')}</Body1>}
      {(save.isError || leave.isError) && <Failed error={save.error ?? leave.error} />}
    </form>
  );
}
