import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import type { InterviewView } from '../../../src/server/contract/interview.ts';
import { postText } from '../../../src/server/contract/network.ts';
import { newId } from '../../ids.ts';
import { Counter, isTooLong } from '../../parts/Counter.tsx';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { NetworkChoice } from '../../parts/NetworkChoice.tsx';
import { panel } from '../../parts/panel.ts';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { wholeClaims } from '../write/backup.ts';
import { DecisionNote } from '../write/DecisionNote.tsx';
import { DraftConflict } from '../write/DraftConflict.tsx';
import { SaveStatus } from '../write/SaveStatus.tsx';
import { useDraftSaving } from '../write/useDraftSaving.ts';
import { Withdraw } from '../write/Withdraw.tsx';
import { ClaimFields } from './ClaimFields.tsx';
import { useClaimRows } from './claimRows.ts';
import type { Picked } from './InterviewDesk.tsx';

const useStyles = makeStyles({
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  editor: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    ...panel,
    '@media (max-width: 640px)': { padding: '16px' },
  },
  text: { '& textarea': { minHeight: '16rem' } },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  status: { marginLeft: 'auto' },
  muted: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  draft: DraftView;
  interview: InterviewView;
  picked: Picked | null;
}

export function MediatedEditor(props: Props) {
  const { data: me } = useQuery(queries.me);
  return me ? <Editor {...props} personId={me.id} /> : null;
}

/** The text in the expert's name, with its claims; saved by itself, sent to the expert alone. */
function Editor({ draft, interview, picked, personId }: Props & { personId: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const { fields, state, change, flush, settle } = useDraftSaving({ id: draft.id, personId, draft });
  const claims = useClaimRows(fields.claims ?? [], (next) => change({ claims: next }));
  const [tried, setTried] = useState(false);
  const name = interview.expert.displayName;
  usePick(picked, claims);

  const send = useMutation({
    mutationFn: async () => {
      const revision = await flush();
      return revision === null ? null : api.submitDraft(draft.id, revision);
    },
    onSuccess: (sent) => {
      if (!sent) return;
      client.setQueryData(['draft', draft.id], sent);
      void client.invalidateQueries({ queryKey: ['drafts'] });
      void client.invalidateQueries({ queryKey: ['interviews'] });
    },
  });

  const whole = wholeClaims(fields);
  const standing = interview.answers.filter(({ takenBackAt }) => takenBackAt === null);
  const restless = whole.some(({ answerId }) => !standing.some(({ id }) => id === answerId));
  const noText = fields.text.trim() === '';
  const claimsProblem = whole.length === 0 ? 'needClaim' : restless ? 'restless' : null;
  function submit() {
    setTried(true);
    if (!noText && !claimsProblem && !send.isPending) send.mutate();
  }

  const post = postText(fields.text, { above: null, below: interview.closing, link: null });
  const tooLong = isTooLong(fields.network, post);
  const wrong = tooLong ? t('counter.tooLong') : tried && noText ? t('draft.emptyText') : null;
  return (
    <div className={styles.column}>
      {draft.decision && <DecisionNote decision={draft.decision} />}
      {state.kind === 'conflict' && (
        <DraftConflict
          mine={fields}
          theirs={state.theirs}
          onChoose={(chosen) => settle(state.theirs, chosen)}
        />
      )}
      <section className={styles.editor} aria-label={t('interviewDesk.editor')}>
        <Field label={t('draft.title')} hint={t('draft.titleHint')}>
          <Input value={fields.title} maxLength={150} onChange={(_, data) => change({ title: data.value })} />
        </Field>
        <NetworkChoice value={fields.network} onChange={(network) => change({ network })} />
        <Field
          label={t('draft.text')}
          hint={<Counter network={fields.network} text={post} />}
          {...fieldProblem(wrong)}
        >
          <Textarea
            className={styles.text}
            resize="vertical"
            maxLength={70_000}
            value={fields.text}
            onChange={(_, data) => change({ text: data.value })}
          />
        </Field>
        {interview.closing && (
          <Caption1 className={styles.muted}>
            {t('interviewDesk.closing', { text: interview.closing.replaceAll('\n', ' ') })}
          </Caption1>
        )}
        <ClaimFields
          interview={interview}
          rows={claims.rows}
          onChange={claims.change}
          problem={tried && claimsProblem ? t(`interviewDesk.${claimsProblem}`) : null}
        />
        <Body1 className={styles.muted}>{t('interviewDesk.sendText', { name })}</Body1>
        <div className={styles.actions}>
          <Button
            appearance="primary"
            icon={<SendRegular />}
            disabledFocusable={tooLong || send.isPending || state.kind === 'conflict'}
            onClick={submit}
          >
            {t('interviewDesk.send', { name })}
          </Button>
          <Withdraw draft={draft} />
          <div className={styles.status}>
            <SaveStatus state={state} onRetry={() => void flush()} />
          </div>
        </div>
        {send.isError && <Failed error={send.error} retry={submit} />}
      </section>
    </div>
  );
}

/** An answer picked on the left becomes a claim on the right, ready to be written. */
function usePick(picked: Picked | null, { rows, change }: ReturnType<typeof useClaimRows>): void {
  const [taken, setTaken] = useState(picked?.time ?? 0);
  useEffect(() => {
    if (!picked || picked.time === taken) return;
    setTaken(picked.time);
    const key = newId();
    change([...rows, { key, text: '', answerId: picked.answerId }]);
    setTimeout(() => document.getElementById(`claim-${key}`)?.focus());
  }, [picked, taken, rows, change]);
}
