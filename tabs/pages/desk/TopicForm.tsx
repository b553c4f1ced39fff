import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskTopic } from '../../../src/server/contract/planning.ts';
import { sendingIds } from '../../ids.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { PeoplePicker } from '../../parts/PeoplePicker.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { isRefused } from '../../request.ts';
import { fieldsOfTopic, problemsOfTopic, type TopicFields, topicOfFields } from './topicFields.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    maxWidth: '40rem',
    padding: '16px 20px 20px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A new topic, or what there is to say of one. */
export function TopicForm({ topic, onDone }: { topic: DeskTopic | null; onDone: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const ids = useRef(sendingIds()).current;
  const [fields, setFields] = useState(() => fieldsOfTopic(topic));
  const [isChecked, setChecked] = useState(false);
  const problems = isChecked ? problemsOfTopic(fields) : {};
  const save = useMutation({
    mutationFn: (typed: TopicFields) => {
      const said = topicOfFields(typed);
      return topic
        ? api.changeTopic(topic.id, { ...said, etag: topic.etag })
        : api.addTopic({ id: ids.of(said), ...said });
    },
    onSuccess: () => {
      ids.sent();
      onDone();
    },
    onSettled: () => client.invalidateQueries({ queryKey: queries.topics.queryKey }),
  });

  function change(part: Partial<TopicFields>) {
    setFields((before) => ({ ...before, ...part }));
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(problemsOfTopic(fields)).length > 0) focusFirstInvalid(form.current);
    else save.mutate(fields);
  }
  function wrong(name: keyof TopicFields) {
    const problem = problems[name];
    return fieldProblem(
      problem === 'name'
        ? t('plan.topics.nameProblem')
        : problem !== undefined && t('plan.topics.numberProblem', { most: problem }),
    );
  }
  const text = (name: 'da' | 'en', label: string) => (
    <Field label={label} required {...wrong(name)}>
      <Input value={fields[name]} onChange={(_, { value }) => change({ [name]: value })} />
    </Field>
  );
  const number = (name: 'liveItems' | 'newestDays', label: string) => (
    <Field label={label} required {...wrong(name)}>
      <Input
        inputMode="numeric"
        value={fields[name]}
        onChange={(_, { value }) => change({ [name]: value })}
      />
    </Field>
  );

  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.pair}>
        {text('da', t('plan.topics.nameDa'))}
        {text('en', t('plan.topics.nameEn'))}
      </div>
      <PeoplePicker
        label={t('plan.topics.ownerLabel')}
        value={fields.owner}
        onChange={(owner) => change({ owner })}
      />
      <Switch
        label={t('plan.topics.hasPromise')}
        checked={fields.hasPromise}
        onChange={(_, { checked }) => change({ hasPromise: checked })}
      />
      {fields.hasPromise && (
        <div className={styles.pair}>
          {number('liveItems', t('plan.topics.liveItems'))}
          {number('newestDays', t('plan.topics.newestDays'))}
        </div>
      )}
      {isRefused(save.error, 'stale') ? (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{t('plan.topics.changed')}</MessageBarBody>
        </MessageBar>
      ) : (
        save.isError && <Failed error={save.error} />
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
          {t('plan.topics.save')}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
