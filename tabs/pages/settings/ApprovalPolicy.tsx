import {
  Body1,
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyChange, PolicyView } from '../../../src/server/contract/policy.ts';
import { useFormats } from '../../format.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Empty, Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { isRefused } from '../../request.ts';
import { PolicyForm } from './PolicyForm.tsx';
import { changeOfPolicy, fieldsOfPolicy, type PolicyFields, problemsOfPolicy } from './policyFields.ts';
import { usePolicyEffect } from './usePolicyEffect.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  muted: { color: tokens.colorNeutralForeground2 },
  conflict: { maxWidth: '48rem' },
});

/** The organisation's rules for approval, for administrators. */
export function ApprovalPolicy() {
  const { t } = useTranslation();
  const me = useQuery(queries.me);
  const policy = useQuery(queries.policy);
  return (
    <Loaded query={me}>
      {({ roles }) =>
        roles.includes('administrator') ? (
          <Loaded query={policy}>{(found) => <Rules policy={found} />}</Loaded>
        ) : (
          <Empty title={t('administration.closed')} text={t('administration.closedText')} />
        )
      }
    </Loaded>
  );
}

function usePolicyChange(onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: PolicyChange) => api.settlePolicy(change),
    onSuccess: (policy) => {
      client.setQueryData(queries.policy.queryKey, policy);
      onSaved();
    },
    onError: (error) => {
      if (isRefused(error, 'stale')) void client.invalidateQueries({ queryKey: queries.policy.queryKey });
    },
  });
}

/** What is stored until something is chosen; what was chosen stays, also when somebody else saves first. */
function Rules({ policy }: { policy: PolicyView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<{ fields: PolicyFields; basedOn: string } | null>(null);
  const save = usePolicyChange(() => setChosen(null));
  const fields = chosen?.fields ?? fieldsOfPolicy(policy);
  const stale = chosen !== null && chosen.basedOn !== policy.updatedAt;

  function change(next: PolicyFields) {
    save.reset();
    setChosen({ fields: next, basedOn: chosen?.basedOn ?? policy.updatedAt });
  }
  function send(basedOn: string) {
    if (Object.keys(problemsOfPolicy(fields)).length > 0) focusFirstInvalid(form.current);
    else save.mutate(changeOfPolicy(fields, basedOn));
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (chosen && !stale) send(chosen.basedOn);
  }

  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <PolicyForm fields={fields} onChange={change} />
      {stale && (
        <Conflict policy={policy} onKeep={() => send(policy.updatedAt)} onTake={() => setChosen(null)} />
      )}
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={chosen === null || stale || save.isPending}
        >
          {t('policy.save')}
        </Button>
        {chosen && !stale && <Button onClick={() => setChosen(null)}>{t('policy.undo')}</Button>}
        <div role="status">{save.isSuccess && <Body1>{t('policy.saved')}</Body1>}</div>
      </div>
      {save.isError && !stale && <Failed error={save.error} />}
      {policy.settledBy && (
        <Caption1 className={styles.muted}>
          {t('policy.settled', { name: policy.settledBy.displayName, at: dateTime(policy.updatedAt) })}
        </Caption1>
      )}
    </form>
  );
}

interface ConflictProps {
  policy: PolicyView;
  onKeep: () => void;
  onTake: () => void;
}

function Conflict({ policy, onKeep, onTake }: ConflictProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const effect = usePolicyEffect();
  return (
    <MessageBar intent="warning" layout="multiline" role="alert" className={styles.conflict}>
      <MessageBarBody>
        <MessageBarTitle>{t('policy.staleTitle')}</MessageBarTitle>{' '}
        {t('policy.staleText', { effect: effect(fieldsOfPolicy(policy)) })}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onKeep}>{t('policy.keepMine')}</Button>
        <Button onClick={onTake}>{t('policy.takeTheirs')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
